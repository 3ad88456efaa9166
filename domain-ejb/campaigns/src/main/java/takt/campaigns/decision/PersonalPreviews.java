package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.Decision;
import takt.campaigns.Discretion;
import takt.campaigns.Preview;
import takt.campaigns.Variant;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.ProfileView;

/**
 * Previews for real persons (rule G6.8): what is read for a decision is read, under the same lock,
 * and what would be written is not.
 */
@ApplicationScoped
class PersonalPreviews {

  @Inject Consents consents;
  @Inject Persons persons;
  @Inject Unlogged unlogged;
  @Inject Chances chances;
  @Inject Clock clock;

  /**
   * What would be decided, in one transaction.
   *
   * @param profile for whom; empty for somebody unknown
   * @param asked the question, with one place
   * @param tried the campaign whose every variant is asked for
   */
  @Atomic
  Preview of(
      Optional<ProfileId> profile, Asked asked, Optional<Campaign> tried, Discretion discretion) {
    Instant now = clock.instant();
    Spot spot = asked.spots().get(0);
    Optional<Person> person =
        profile.flatMap(one -> persons.known(consents.lock(one), asked, now).at(spot));
    Facts read = asked.facts(spot, person, Said.NOTHING, now);
    Facts facts = read.with(chances.of(asked, read));
    Choice choice = Pipeline.decide(facts);
    Hidden ofShown =
        choice
            .pick()
            .map(
                pick ->
                    hidden(
                        person,
                        choice.winner().orElseThrow().candidate().campaign(),
                        List.of(pick.variant()),
                        discretion))
            .orElse(Hidden.NOTHING);
    return new Preview(
        discreet(unlogged.of(facts, choice), choice, facts, ofShown),
        choice.trace().lines(),
        choice.pick().map(pick -> ofShown.in(pick.variant())).orElse(List.of()),
        tried
            .map(
                campaign ->
                    Wordings.of(
                        campaign, facts, hidden(person, campaign, variants(campaign), discretion)))
            .orElse(List.of()));
  }

  private static Hidden hidden(
      Optional<Person> person, Campaign campaign, List<Variant> variants, Discretion discretion) {
    Optional<ProfileView> view = person.flatMap(one -> one.view(campaign));
    return view.map(known -> Hidden.of(known, variants, discretion)).orElse(Hidden.NOTHING);
  }

  private static List<Variant> variants(Campaign campaign) {
    return campaign.plan().messages().stream()
        .flatMap(message -> message.variants().stream())
        .toList();
  }

  /** The decision in words that hide what is to be hidden; it was explained by the real ones. */
  private static Decision discreet(Decision decision, Choice choice, Facts facts, Hidden hidden) {
    return new Decision(
        decision.id(),
        decision.outcome(),
        choice.discreet(facts, hidden).shown(),
        decision.dose(),
        decision.explanation(),
        decision.at(),
        decision.discovery());
  }
}
