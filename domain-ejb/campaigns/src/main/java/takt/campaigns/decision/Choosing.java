package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
   *
   * <p>What is drawn anew is as probable as in the first draw among what is left of that. So its
   * probability is the one of ending with it, by whatever others: p(B) + p(A) p(B) / (1 - p(A)) is
   * p(B) / (1 - p(A)), and so on.
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
    Set<UUID> lost = facts.chance().lost();
    if (choice.winner().isEmpty() && !lost.isEmpty()) {
      // Of all that could be drawn nothing is left, whatever was drawn: as if it had not been
      // there.
      return choose(chances.again(facts.without(lost)));
    }
    if (limited.isEmpty()) {
      return new Chosen(choice, Optional.empty());
    }
    Optional<ShowingTaken> taken = showings.take(limited.get(), facts.now());
    // As often as there are campaigns at most: each time there is one less.
    return taken.isPresent()
        ? new Chosen(choice, taken)
        : choose(after(limited.get().id(), choice, facts));
  }

  private Facts after(UUID lost, Choice choice, Facts facts) {
    return choice.continued() || facts.chance().isNone()
        ? chances.again(facts.without(Set.of(lost)))
        : chances.after(lost, facts);
  }
}
