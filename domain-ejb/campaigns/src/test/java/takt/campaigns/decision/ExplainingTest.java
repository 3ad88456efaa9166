package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
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
import takt.kernel.PurposeCode;
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
  @DisplayName("G3.7 leads to Takt from wherever it is read, where persons find it at an address")
  void leadsToTakt() {
    String privacy = CurrentNames.change(Optional.of("https://takt.example"));
    Somebody regular = Somebody.who(Familiarity.REGULAR).interestedIn("kitchen");
    Facts facts = facts(Optional.of(regular.person()), Language.EN, Shop.at("tea-spot"));
    PurposeNames names =
        new PurposeNames() {
          @Override
          public String apply(PurposeCode code) {
            return "Personal offers";
          }

          @Override
          public String change() {
            return privacy;
          }
        };

    Explanation why = Explaining.explain(facts, Pipeline.decide(facts), names);

    assertThat(why.change()).isEqualTo("https://takt.example/api/privacy");
    assertThat(why.text()).endsWith(" used at https://takt.example/api/privacy.");
    assertThat(why.facts())
        .extracting(Reason::change)
        .startsWith(
            "https://takt.example/api/privacy#purpose-offers",
            "https://takt.example/api/privacy#rights");
    assertThat(CurrentNames.change(Optional.empty())).isEqualTo("/api/privacy");
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
  @DisplayName("G3.7, G2.2 says of what is for some moments, or names them, that it goes by these")
  void saysThatTheMomentDecided() {
    String everybody = "This message is the same for everybody";
    String moment = "This message goes by the moment only";
    Map<String, String> cold = Map.of("weather", "cold", "daypart", "evening");
    assertThat(generic("tea-spot", cold, Language.EN)).startsWith(everybody);
    assertThat(generic("cosy-spot", cold, Language.EN)).startsWith(moment);
    assertThat(generic("weekend-spot", Map.of(), Language.EN)).startsWith(moment);
    assertThat(generic("page", Map.of("page", "kitchen"), Language.EN)).startsWith(moment);
    assertThat(generic("club-spot", Map.of("weather", "rain"), Language.EN)).startsWith(moment);
    assertThat(generic("club-spot", Map.of(), Language.EN)).startsWith(everybody);
    assertThat(generic("cosy-spot", cold, Language.DE))
        .isEqualTo(
            "Diese Nachricht richtet sich nur nach dem Augenblick, nach dem, was die Seite von"
                + " Zeit, Wetter oder Ort sagt, und nach nichts über Sie. Über Sie wurde nichts"
                + " verwendet und nichts gespeichert.");
  }

  private static String generic(String place, Map<String, String> context, Language language) {
    Facts facts = facts(Optional.empty(), language, Shop.at(place), place, context);
    return Explaining.explain(facts, Pipeline.decide(facts), code -> "").text();
  }

  @Test
  @DisplayName("G12.4 names what of the moment decided, and the person's time zone if it did")
  void namesTheMoment() {
    Map<String, String> cold = Map.of("weather", "cold", "mood", "sad");
    Somebody there = Somebody.who(Familiarity.CUSTOMER).in(Optional.of(ZoneId.of("Asia/Tokyo")));
    Facts facts =
        facts(Optional.of(there.person()), Language.EN, Shop.at("cosy-spot"), "cosy-spot", cold);
    Explanation why = Explaining.explain(facts, Pipeline.decide(facts), code -> "Personal offers");
    assertThat(why.facts())
        .extracting(Reason::kind, Reason::value)
        .containsExactly(
            tuple(Reason.Kind.PERMISSION, "GIVEN"),
            tuple(Reason.Kind.SITUATION, "weather: cold, the time of day"),
            tuple(Reason.Kind.ATTRIBUTE, "timezone"));
    assertThat(why.text())
        .startsWith(
            "This message was chosen for you: it fits the moment (weather: cold, the time of day)"
                + " and we know your “timezone”.");
  }

  @Test
  @DisplayName("G3.7 names items by the catalogue, and sources in the explanation's language")
  void namesItemsAndSources() {
    Somebody buyer = Somebody.who(Familiarity.REGULAR).whoBought("22501:consumable");
    Campaign again =
        Shop.campaign(
            "again",
            Shop.OFFERS,
            CampaignState.RUNNING,
            50,
            List.of(),
            0,
            Shop.message(
                "kitchen",
                Optional.of("22501"),
                false,
                Shop.web(Language.EN, 4, "Since {boughtOn}"),
                Shop.web(Language.DE, 4, "Seit {boughtOn}")));
    for (Language language : Language.values()) {
      Facts facts = facts(Optional.of(buyer.person()), language, List.of(again));
      Explanation why = Explaining.explain(facts, Pipeline.decide(facts), code -> "Offers");
      boolean german = language == Language.DE;
      String name = german ? "Kanne & Tasse" : "Pot & cup";
      assertThat(why.facts())
          .filteredOn(one -> one.kind() == Reason.Kind.PURCHASE)
          .extracting(Reason::value, Reason::source, Reason::text)
          .containsExactly(
              tuple(
                  name,
                  german ? "Ihre Bestellungen" : "your orders",
                  german
                      ? "„Kanne & Tasse“ haben Sie zuletzt am 24. August 2026 gekauft."
                      : "You last bought “Pot & cup” on 24 August 2026."));
      assertThat(why.facts())
          .extracting(Reason::source)
          .contains(german ? "Einwilligung" : "consent");
    }
  }

  @Test
  @DisplayName("G3.9, G8.3 a purchase has the day that it was where the person is")
  void tellsDaysWhereThePersonIs() {
    // Bought at noon in Greenwich, when in Auckland the next day has just begun.
    Somebody buyer = Somebody.who(Familiarity.REGULAR).whoBought("22501:consumable");
    Campaign again =
        Shop.campaign(
            "again",
            Shop.OFFERS,
            CampaignState.RUNNING,
            50,
            List.of(),
            0,
            Shop.message(
                "kitchen",
                Optional.of("22501"),
                false,
                Shop.web(Language.EN, 4, "Since {boughtOn}")));
    Map<String, String> days = Map.of("Europe/Berlin", "24", "Pacific/Auckland", "25");
    days.forEach(
        (zone, day) -> {
          Person person = buyer.in(Optional.of(ZoneId.of(zone))).person();
          Facts facts = facts(Optional.of(person), Language.EN, List.of(again));
          Choice choice = Pipeline.decide(facts);
          assertThat(choice.shown().orElseThrow().title()).isEqualTo("Since 2026-08-" + day);
          Explanation why = Explaining.explain(facts, choice, code -> "Offers");
          assertThat(why.facts())
              .filteredOn(one -> one.kind() == Reason.Kind.PURCHASE)
              .extracting(Reason::text)
              .containsExactly("You last bought “Pot & cup” on " + day + " August 2026.");
        });
  }

  @Test
  @DisplayName("G3.7, G16.2 names no interest where something new was drawn")
  void namesNoInterestInSomethingNew() {
    List<Campaign> both = List.of(plain("kitchen"), plain("bags"));
    Person person =
        Somebody.who(Familiarity.CUSTOMER)
            .interestedIn(Map.of("kitchen", 9.0, "bags", 2.0))
            .person();
    Facts facts =
        facts(Optional.of(person), Language.EN, both)
            .with(new Chance(Optional.empty(), 0.2, 0.1, 0.1));
    Choice choice = Pipeline.decide(facts);
    assertThat(choice.discovery()).isTrue();
    assertThat(Explaining.explain(facts, choice, code -> "Offers").facts())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.PERMISSION, Reason.Kind.FAMILIARITY);
  }

  private static Campaign plain(String category) {
    return Shop.campaign(
        category,
        Shop.OFFERS,
        CampaignState.RUNNING,
        50,
        List.of(),
        0,
        Shop.message(category, Optional.empty(), false, Shop.web(Language.EN, 0, "Plain")));
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
    return facts(person, language, campaigns, "tea-spot", Map.of());
  }

  private static Facts facts(
      Optional<Person> person,
      Language language,
      List<Campaign> campaigns,
      String place,
      Map<String, String> context) {
    return new Facts(
        person,
        Shop.placement(place),
        language,
        context,
        Shop.moment(context, Shop.NOW),
        Shop.SHELF,
        campaigns,
        Shop.HOUSE,
        Shop.NOW);
  }
}
