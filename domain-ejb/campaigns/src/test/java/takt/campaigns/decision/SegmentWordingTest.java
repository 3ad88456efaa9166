package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Explanation;
import takt.campaigns.Preview;
import takt.campaigns.Reason;
import takt.campaigns.Shown;
import takt.kernel.Language;
import takt.profiles.Familiarity;

@DisplayName("A wording for a segment")
class SegmentWordingTest {

  private static final Somebody CUSTOMER = Somebody.who(Familiarity.CUSTOMER);
  private static final Map<String, String> RUN = Map.of("km", "42");

  @Test
  @DisplayName("G6.1 wins over one for all of its degree; of two, the one that stands first")
  void winsOverOneForAll() {
    assertThat(title(CUSTOMER)).isEqualTo("Shoes for you");
    assertThat(title(CUSTOMER.with(Map.of(), Set.of("runners"))))
        .isEqualTo("Shoes for All runners");
    assertThat(title(CUSTOMER.with(Map.of(), Set.of("walkers"))))
        .isEqualTo("Boots for All walkers");
    assertThat(title(CUSTOMER.with(Map.of(), Set.of("walkers", "runners"))))
        .isEqualTo("Shoes for All runners");
    assertThat(title(CUSTOMER.with(RUN, Set.of("walkers", "runners")))).isEqualTo("42 kilometres");
  }

  @Test
  @DisplayName("G3.7 names the segment and the attribute where they decided, in plain words")
  void isExplained() {
    Facts facts = facts(CUSTOMER.with(RUN, Set.of("runners")), Language.EN);
    Explanation why = Explaining.explain(facts, Pipeline.decide(facts), code -> "Offers");
    assertThat(why.facts())
        .extracting(Reason::kind)
        .containsExactly(
            Reason.Kind.PERMISSION,
            Reason.Kind.SEGMENT,
            Reason.Kind.ATTRIBUTE,
            Reason.Kind.FAMILIARITY);
    assertThat(why.text())
        .contains("we count you among “All runners”, we know your “km” and you have bought from us")
        .doesNotContain("42");
    assertThat(why.facts())
        .extracting(Reason::text)
        .contains(
            "We have counted you among “All runners” since 24 August 2026.",
            "We have known your “km” since 24 August 2026 (source: account).");

    Facts none = facts(CUSTOMER.with(RUN, Set.of()), Language.EN);
    assertThat(Explaining.explain(none, Pipeline.decide(none), code -> "Offers").facts())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.PERMISSION, Reason.Kind.FAMILIARITY);
  }

  @Test
  @DisplayName("G7.1 is named as well where it let the person in")
  void isExplainedAsAudience() {
    Facts facts =
        new Facts(
            Optional.of(CUSTOMER.with(Map.of(), Set.of("runners")).person()),
            Shop.placement("members-spot"),
            Language.EN,
            Map.of(),
            Shop.moment(Map.of(), Shop.NOW),
            Shop.SHELF,
            Shop.at("members-spot"),
            Shop.HOUSE,
            Shop.NOW);
    Explanation why = Explaining.explain(facts, Pipeline.decide(facts), code -> "Offers");
    assertThat(why.text()).contains("we count you among “All runners”");
    assertThat(why.facts()).extracting(Reason::kind).contains(Reason.Kind.SEGMENT);
  }

  @Test
  @DisplayName("G6.6 a preview says what each would say, and what is missing")
  void isPreviewed() {
    Facts facts = facts(CUSTOMER.with(Map.of(), Set.of("walkers")), Language.EN);
    List<Preview.Wording> all = Wordings.of(Shop.CAMPAIGNS.get("club"), facts, Hidden.NOTHING);
    assertThat(all)
        .extracting(Preview.Wording::variant)
        .containsExactly(
            "web-en-0",
            "web-en-1",
            "web-en-2",
            "web-en-2-runners",
            "web-en-2-walkers",
            "web-en-3-runners");
    assertThat(all.get(1).missing()).containsExactly("context.weather");
    assertThat(all.get(4).title()).isEqualTo("Boots for All walkers");
    assertThat(all.get(4).missing()).isEmpty();
    assertThat(all.get(5).title()).isEqualTo("{attribute.km} kilometres");
    assertThat(all.get(5).missing()).containsExactly("segment runners", "attribute.km");
    assertThat(all).allMatch(Preview.Wording::withinDose);
    assertThat(
            Wordings.of(
                Shop.CAMPAIGNS.get("club"), facts(Optional.empty(), Language.EN), Hidden.NOTHING))
        .extracting(Preview.Wording::withinDose)
        .containsExactly(true, true, false, false, false, false);
  }

  private static String title(Somebody somebody) {
    return Pipeline.decide(facts(somebody, Language.EN)).shown().map(Shown::title).orElseThrow();
  }

  private static Facts facts(Somebody somebody, Language language) {
    return facts(Optional.of(somebody.person()), language);
  }

  private static Facts facts(Optional<Person> person, Language language) {
    return new Facts(
        person,
        Shop.placement("club-spot"),
        language,
        Map.of(),
        Shop.moment(Map.of(), Shop.NOW),
        Shop.SHELF,
        Shop.at("club-spot"),
        Shop.HOUSE,
        Shop.NOW);
  }
}
