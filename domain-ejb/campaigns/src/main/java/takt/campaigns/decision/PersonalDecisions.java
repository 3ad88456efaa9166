package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Decision;
import takt.campaigns.Explanation;
import takt.campaigns.PlaceAnswer;
import takt.campaigns.RankingRules;
import takt.campaigns.budget.ShowingTaken;
import takt.campaigns.learning.Examples;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.platform.Atomic;

/**
 * Decisions about known persons: lock and permissions, with one view for each permitted purpose
 * that is needed and contacts, and the log; two journeys to the database where one message is
 * shown, in the one transaction that commits before the answer.
 */
@ApplicationScoped
class PersonalDecisions {

  @Inject CurrentNames names;
  @Inject Persons persons;
  @Inject LoggedDecisions log;
  @Inject Unlogged unlogged;
  @Inject Choosing choosing;
  @Inject Chances chances;
  @Inject Event<ShowingTaken> taking;
  @Inject Clock clock;

  /**
   * Decides for all places and writes down, in one transaction. Where nothing is permitted any
   * more, the decision is for everybody.
   *
   * @param seen what a look without the lock saw permitted
   */
  @Atomic
  List<PlaceAnswer> decide(Permissions seen, Asked asked) {
    Instant now = clock.instant();
    RankingRules ranking = asked.plans().ranking();
    Persons.Known known = persons.lock(seen, asked, now);
    return Filling.fill(
        asked.spots(),
        new Filling.Desk() {
          @Override
          public Facts facts(Spot spot, Said said) {
            return asked.facts(spot, known.at(spot), said, now);
          }

          @Override
          public Choice choose(Facts facts) {
            Choosing.Chosen chosen = choosing.choose(facts.with(chances.of(asked, facts)));
            chosen.taken().ifPresent(taking::fire);
            return chosen.choice();
          }

          @Override
          public Decision keep(Facts facts, Choice choice) {
            return facts
                .person()
                .map(person -> write(person, facts, choice, ranking))
                .orElseGet(() -> unlogged.of(facts, choice));
          }
        });
  }

  private Decision write(Person person, Facts facts, Choice choice, RankingRules ranking) {
    boolean learns = ranking.learning() != RankingRules.Learning.OFF;
    Explanation why = Explaining.explain(facts, choice, names.in(facts.language()));
    UUID id = ProfileId.uuid(facts.now());
    Optional<Examples.Case> teaches =
        choice
            .won()
            .filter(won -> learns && !won.ranked().continues())
            .map(won -> Odds.teaches(won, facts, ranking.onlyIfSeen(facts.placement())));
    log.write(id, person, facts, choice, why, teaches);
    return new Decision(
        Optional.of(id),
        choice.outcome(),
        choice.shown(),
        choice.dose(),
        why,
        facts.now(),
        choice.discovery());
  }
}
