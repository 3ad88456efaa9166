package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import takt.campaigns.learning.CurrentLearner;

/** What is left to chance in a decision, as the company wants it (rules G13.7 and G16.1). */
@ApplicationScoped
class Chances {

  @Inject CurrentLearner learner;

  /** Where numbers are drawn from. */
  Supplier<RandomGenerator> numbers = ThreadLocalRandom::current;

  /** Nothing where nobody is known. */
  Chance of(Asked asked, Facts facts) {
    return facts.person().isEmpty()
        ? Chance.NONE
        : Chance.of(asked.plans().ranking(), learner::get, numbers.get());
  }

  /** The same left to other numbers, which say nothing of the choice before. */
  Facts again(Facts facts) {
    return facts.with(facts.chance().again(numbers.get()));
  }

  /** The same after a campaign was drawn of whose budget nothing was left. */
  Facts after(UUID campaign, Facts facts) {
    return facts.with(facts.chance().after(campaign, numbers.get()));
  }
}
