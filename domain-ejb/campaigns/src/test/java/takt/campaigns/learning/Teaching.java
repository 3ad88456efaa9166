package takt.campaigns.learning;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import takt.campaigns.regression.SparseVector;
import takt.platform.Statements;

/** What learns, put together by hand, as a node has it. */
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
public final class Teaching {

  /** A decision is looked at after so long. */
  public static final Duration PATIENCE = Duration.ofHours(1);

  private final Examples examples = new Examples();
  private final Lessons lessons = new Lessons();
  private final CurrentLearner learner = new CurrentLearner();

  /** A node. */
  public Teaching(Statements statements, Clock clock) {
    LearntRows rows = new LearntRows();
    rows.statements = statements;
    examples.statements = statements;
    examples.clock = clock;
    examples.patience = PATIENCE;
    lessons.statements = statements;
    lessons.rows = rows;
    lessons.clock = clock;
    learner.rows = rows;
    learner.clock = clock;
  }

  /** What it keeps of decisions. */
  public Examples examples() {
    return examples;
  }

  /** Learns some; whether there may be more. */
  public boolean learn() {
    return lessons.learn();
  }

  /** What it expects of a message, once it has read what all nodes learnt. */
  public double expected(String action, SparseVector features) {
    learner.refresh(Set.of(action));
    return learner.get().expectations().of(action, features);
  }

  /** As how many decisions everything counts that was learnt of a message, with the prior. */
  public double rounds(String action) {
    learner.refresh(Set.of(action));
    return learner.get().expectations().rounds();
  }
}
