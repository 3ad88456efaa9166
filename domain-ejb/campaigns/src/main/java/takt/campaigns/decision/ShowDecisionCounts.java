package takt.campaigns.decision;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Shows the metrics of decisions from the start, before the first decision. */
@Singleton
@Startup
public class ShowDecisionCounts {

  @Inject DecisionCounts counts;

  /** Registers them. */
  @PostConstruct
  void show() {
    counts.showAll();
  }
}
