package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.budget.ShowingTaken;
import takt.campaigns.budget.Showings;

/** Chooses what the budgets still allow, and takes the showing (rule G7.5). */
@ApplicationScoped
class Choosing {

  /**
   * What was chosen.
   *
   * @param choice the choice
   * @param taken the showing that it has taken, if its campaign has a budget
   */
  record Chosen(Choice choice, Optional<ShowingTaken> taken) {}

  @Inject Showings showings;
  @Inject Chances chances;

  /**
   * Chooses; again without a campaign whose last showing another decision has just taken. That is
   * drawn anew: the number that has drawn this campaign would draw the same other one each time,
   * whatever its probability.
   */
  Chosen choose(Facts facts) {
    Choice choice =
        facts.person().isPresent() ? Pipeline.decide(facts) : Pipeline.decideForNobody(facts);
    Optional<Campaign> limited =
        choice
            .winner()
            .filter(won -> facts.sameContact(won).isEmpty())
            .map(won -> won.candidate().campaign())
            .filter(campaign -> campaign.plan().budget().isPresent());
    if (limited.isEmpty()) {
      return new Chosen(choice, Optional.empty());
    }
    Optional<ShowingTaken> taken = showings.take(limited.get(), facts.now());
    // As often as there are campaigns at most: each time there is one less.
    return taken.isPresent()
        ? new Chosen(choice, taken)
        : choose(chances.again(facts.without(limited.get().id())));
  }
}
