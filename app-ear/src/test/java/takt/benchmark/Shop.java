package takt.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import takt.it.server.TaktServer;

/**
 * The shop that is measured: purposes, event types, campaigns and a few persons made through the
 * public API, and as many copies of these persons as there are to be profiles.
 */
final class Shop {

  /** Every so many persons one more is there who refused everything. */
  private static final int REFUSED_SHARE = 20;

  private static final int LEAVING_A_SECOND = 50;

  private final Postgres postgres;
  private final Texts texts;
  private final int profiles;
  private People people;
  private int leaving;
  private long consents;

  Shop(TaktServer server, Postgres postgres, int profiles) {
    this.postgres = postgres;
    this.texts = new Texts(new Api(server));
    this.profiles = profiles;
  }

  /** Fills the database. */
  void fill() throws IOException, InterruptedException, SQLException {
    texts.publish();
    List<String> known = new ArrayList<>();
    for (int i = 0; i < Texts.TEMPLATES; i++) {
      known.add(texts.known(i));
    }
    String refused = texts.refused();
    texts.leaving();
    people = new People(postgres);
    people.copy(known, "known", 1, profiles);
    people.copy(List.of(refused), "refused", 1, profiles / REFUSED_SHARE);
    postgres.execute("vacuum analyze", "checkpoint");
  }

  /** What a row's script is told for one run; makes the persons that the run uses up. */
  Map<String, String> settings(Row row, int run, int seconds) throws SQLException {
    int from = 0;
    int most = 0;
    if (row == Row.OPT_OUT) {
      most = seconds * LEAVING_A_SECOND;
      from = leaving;
      people.copy(List.of(Texts.LEAVING), "leaving", leaving + 1, most);
      leaving += most;
      // What was written to prepare the run is not flushed to disk during it.
      postgres.execute("checkpoint");
    } else if (row == Row.CONSENT) {
      from = (int) consents;
    }
    return Map.of(
        "TAKT_RUN", Integer.toString(run),
        "TAKT_PERSONS", Integer.toString(profiles),
        "TAKT_FROM", Integer.toString(from),
        "TAKT_MOST", Integer.toString(most));
  }

  /** Says that a run is over: what it used up is not used again. */
  void driven(Row row, Run run) {
    if (row == Row.CONSENT) {
      consents += run.requests() + row.connections();
    }
  }

  /** What the opt-outs so far should have cleaned and have not; empty if there is nothing. */
  String leftBehind() throws SQLException {
    long left =
        postgres.number(
            """
            select (select count(*) from consent.receipt join profiles.event using (profile_id))
              + (select count(*) from consent.receipt join campaigns.queued_message m
                   using (profile_id) where m.content is not null)
              + (select count(*) from consent.clean_up)
            """);
    return left == 0 ? "" : left + " rows were left behind";
  }
}
