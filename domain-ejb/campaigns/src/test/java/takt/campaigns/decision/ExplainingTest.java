package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Decision;
import takt.campaigns.Explanation;
import takt.campaigns.Message;
import takt.campaigns.Reason;
import takt.campaigns.Shown;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Familiarity;

@DisplayName("An explanation (G3.7)")
class ExplainingTest {

  @Test
  @DisplayName("G3.7 names purpose, interest, familiarity and name where they decided")
  void namesWhatDecided() {
    Explanation why =
        explain(
            Somebody.who(Familiarity.REGULAR).interestedIn("kitchen").named("Anna"), Language.EN);
    assertThat(why.facts())
        .extracting(Reason::kind)
        .containsExactly(
            Reason.Kind.PERMISSION,
            Reason.Kind.INTEREST,
            Reason.Kind.FIRST_NAME,
            Reason.Kind.FAMILIARITY);
    assertThat(why.text())
        .isEqualTo(
            "This message was chosen for you: you seem to like “kitchen”, we know your first name"
                + " and you often buy from us. You agreed to the purpose “Personal offers” on"
                + " 24 August 2026; see and change what is used at /api/privacy.");
    assertThat(why.facts())
        .extracting(Reason::text)
        .containsExactly(
            "You agreed to the purpose “Personal offers” on 24 August 2026.",
            "You have been interested in “kitchen” since 24 August 2026, as we infer from your"
                + " visits and purchases.",
            "We have known your first name since 24 August 2026 (source: account).",
            "We have known you since 24 August 2026 as somebody who buys from us often: that"
                + " decides how personal we get.");
    assertThat(why.facts())
        .extracting(Reason::change)
        .startsWith("/api/privacy#purpose-offers", "/api/privacy#rights");
  }

  @Test
  @DisplayName("G3.7 is in German for those who speak it")
  void isInGerman() {
    Explanation why =
        explain(Somebody.who(Familiarity.CUSTOMER).interestedIn("kitchen"), Language.DE);
    assertThat(why.text())
        .isEqualTo(
            "Diese Nachricht wurde für Sie ausgewählt: Sie interessieren sich offenbar für"
                + " „kitchen“ und Sie haben bei uns gekauft. Sie haben dem Zweck „Personal offers“"
                + " am 24. August 2026 zugestimmt; was verwendet wird, sehen und ändern Sie unter"
                + " /api/privacy.");
    assertThat(why.facts())
        .extracting(Reason::text)
        .contains(
            "Wir kennen Sie seit dem 24. August 2026, weil Sie bei uns gekauft haben: Danach"
                + " richtet sich, wie persönlich wir werden.",
            "Seit dem 24. August 2026 interessieren Sie sich für „kitchen“, wie wir aus Ihren"
                + " Besuchen und Käufen schließen.");
  }

  @Test
  @DisplayName("G3.7 leaves out what did not decide")
  void leavesOutWhatDidNotDecide() {
    Explanation why =
        explain(
            Somebody.who(Familiarity.REGULAR)
                .interestedIn("kitchen")
                .named("Anna")
                .whoBought("99999")
                .limitedTo(0),
            Language.EN);
    assertThat(why.facts())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.PERMISSION, Reason.Kind.OWN_LIMIT);
    assertThat(why.text()).contains("degree 0 of 4 at most").doesNotContain("kitchen");
  }

  @Test
  @DisplayName("G2.2 says of a generic decision that nothing was used")
  void saysNothingWasUsed() {
    Facts nobody = facts(Optional.empty(), Language.EN, Shop.at("tea-spot"));
    Explanation why = Explaining.explain(nobody, Pipeline.decide(nobody), code -> "");
    assertThat(why.facts()).isEmpty();
    assertThat(why.text()).contains("Nothing about you was used or stored.");
  }

  @Test
  @DisplayName("G3.4 says that the person is in a comparison group, and the log names the campaign")
  void saysHeldOut() {
    Message tea = Shop.CAMPAIGNS.get("tea").plan().messages().get(0);
    Campaign half =
        Shop.campaign("half", Shop.OFFERS, CampaignState.RUNNING, 90, List.of(), 50, tea);
    ProfileId in = profile(half, true);
    Facts alone = facts(somebody(in), Language.EN, List.of(half));
    Choice held = Pipeline.decide(alone);
    assertThat(held.outcome()).isEqualTo(Decision.Outcome.HELD_OUT);
    assertThat(held.heldOut()).contains(half.id());
    assertThat(Explaining.explain(alone, held, code -> "").text()).contains("comparison group");

    Campaign next = Shop.CAMPAIGNS.get("light");
    Choice other = Pipeline.decide(facts(somebody(in), Language.EN, List.of(half, next)));
    assertThat(other.heldOut()).contains(half.id());
    assertThat(other.shown()).map(Shown::campaign).contains(next.id());

    Choice open =
        Pipeline.decide(facts(somebody(profile(half, false)), Language.EN, List.of(half)));
    assertThat(open.outcome()).isEqualTo(Decision.Outcome.SHOWN);
  }

  @Test
  @DisplayName("G3.9 facts lose control characters, are cut, and are not read for placeholders")
  void factsAreTamed() {
    Somebody wild =
        Somebody.who(Familiarity.REGULAR)
            .interestedIn("kitchen")
            .named("  {category}\u0000\n<b>$1 " + "x".repeat(200));
    Facts facts = facts(Optional.of(wild.person()), Language.EN, Shop.at("tea-spot"));
    String title = Pipeline.decide(facts).shown().orElseThrow().title();
    assertThat(title).startsWith("{category} <b>$1 xxx").endsWith("x, because of kitchen");
    assertThat(title).hasSize(100 + ", because of kitchen".length());
  }

  private static Optional<Person> somebody(ProfileId profile) {
    return Optional.of(Somebody.who(Familiarity.CUSTOMER).as(profile).person());
  }

  private static ProfileId profile(Campaign campaign, boolean heldOut) {
    for (long at = 0; ; at++) {
      ProfileId profile = new ProfileId(new UUID(1, at));
      if (Holdout.holds(campaign, profile) == heldOut) {
        return profile;
      }
    }
  }

  private static Explanation explain(Somebody somebody, Language language) {
    Facts facts = facts(Optional.of(somebody.person()), language, Shop.at("tea-spot"));
    return Explaining.explain(facts, Pipeline.decide(facts), code -> "Personal offers");
  }

  private static Facts facts(Optional<Person> person, Language language, List<Campaign> campaigns) {
    return new Facts(
        person,
        Shop.placement("tea-spot"),
        language,
        Map.of(),
        Shop.moment(Map.of(), Shop.NOW),
        Shop.SHELF,
        campaigns,
        Shop.HOUSE,
        Shop.NOW);
  }
}
