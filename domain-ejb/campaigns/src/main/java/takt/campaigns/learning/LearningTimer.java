package takt.campaigns.learning;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import takt.campaigns.RankingRules;
import takt.campaigns.campaign.CurrentPlans;
import takt.campaigns.campaign.Plans;
import takt.platform.Schemas;

/** Learns every ten seconds, and has this node go by what was learnt twice a minute. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class LearningTimer {

  private static final Logger LOG = Logger.getLogger(LearningTimer.class.getName());

  /** So many transactions at once; the rest has to wait for the next time. */
  private static final int MOST_TURNS = 40;

  @Inject Lessons lessons;
  @Inject CurrentLearner learner;
  @Inject CurrentPlans plans;
  @Inject Schemas schemas;

  /** Learns what has come of decisions. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void learn() {
    quietly(
        () -> {
          int turns = 0;
          while (lessons.learn() && turns < MOST_TURNS) {
            turns++;
          }
        });
  }

  /** Reads what all nodes have learnt. */
  @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
  public void refresh() {
    quietly(
        () -> {
          Plans current = plans.get();
          Set<String> actions =
              current.campaigns().stream()
                  .flatMap(
                      one ->
                          one.plan().messages().stream()
                              .map(message -> Example.action(one.id(), message.key())))
                  .collect(Collectors.toUnmodifiableSet());
          if (current.ranking().learning() != RankingRules.Learning.OFF) {
            learner.refresh(actions);
          }
        });
  }

  private void quietly(Runnable work) {
    if (!schemas.ready()) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException failed) {
      // The database is away; health says so. Nothing is lost: it is looked at again.
      LOG.log(Level.WARNING, "Nothing was learnt: {0}", failed.getClass().getName());
    }
  }
}
