package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import takt.campaigns.learning.CurrentLearner;

/** What is left to chance in a decision, as the company wants it (rules G13.7 and G16.1). */
@ApplicationScoped
class Chances {

  @Inject CurrentLearner learner;

  /** Nothing where nobody is known. */
  Chance of(Asked asked, Facts facts) {
    return facts.person().isEmpty()
        ? Chance.NONE
        : Chance.of(asked.plans().ranking(), learner::get, ThreadLocalRandom.current());
  }
}
