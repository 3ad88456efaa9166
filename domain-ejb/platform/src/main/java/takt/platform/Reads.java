package takt.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Queries that go to the database along with another one, in one journey with it (rule P.6). Asked
 * once, by one thread.
 */
public final class Reads {

  /** At most so many. */
  public static final int MOST = 8;

  private final List<Read> all = new ArrayList<>();
  private boolean done;

  /** One of them. */
  record Read(String sql, Statements.Row<?> row, List<?> parameters) {}

  /**
   * Adds a query; parameters are as {@link Statements} takes them.
   *
   * @param row is called with each row when the other query is run
   * @throws IllegalStateException if there are {@value #MOST} of them, or they were run
   */
  public void add(String sql, Statements.Row<?> row, List<?> parameters) {
    if (done || all.size() == MOST) {
      throw new IllegalStateException("Nothing more can be read along");
    }
    all.add(new Read(sql, row, parameters));
  }

  /** Whether they were run. */
  public boolean done() {
    return done;
  }

  /** Hands them out to be run. */
  List<Read> run() {
    if (done) {
      throw new IllegalStateException("They were run already");
    }
    done = true;
    return all;
  }
}
