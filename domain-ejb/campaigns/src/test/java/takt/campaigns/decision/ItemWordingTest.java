package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Preview;
import takt.campaigns.Price;
import takt.campaigns.Reason;
import takt.campaigns.Shown;
import takt.campaigns.item.Catalogue;
import takt.campaigns.item.Shelf;
import takt.kernel.Language;
import takt.profiles.Familiarity;

class ItemWordingTest {

  private static final Somebody COOK = Somebody.who(Familiarity.CUSTOMER).interestedIn("kitchen");

  @Test
  @DisplayName("G6.7 names it and its price in the language, plain and escaped, to nobody known")
  void namesItAndItsPrice() {
    Shown english = shown(Optional.empty(), "pot-spot", Language.EN, Shop.SHELF).orElseThrow();
    assertThat(english.title()).isEqualTo("Pot & cup for €12.90");
    assertThat(english.html().title()).isEqualTo("Pot &amp; cup for €12.90");
    assertThat(shown(Optional.empty(), "pot-spot", Language.DE, Shop.SHELF).orElseThrow().title())
        .isEqualTo("Kanne & Tasse für 12,90\u00a0€");
    assertThat(shown(Optional.empty(), "bare-spot", Language.EN, Shop.SHELF).orElseThrow().title())
        .isEqualTo("Bare, kitchen");
  }

  @Test
  @DisplayName("G3.7 G6.7 is explained by what is known of the person, not by the catalogue")
  void isNoReason() {
    Facts facts = facts(Optional.of(COOK.person()), "pot-spot", Language.EN, Shop.SHELF);
    Choice choice = Pipeline.decide(facts);
    assertThat(choice.shown().orElseThrow().title()).isEqualTo("Pot & cup by Regency for kitchen");
    assertThat(Explaining.explain(facts, choice, code -> "Offers").facts())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.PERMISSION, Reason.Kind.INTEREST, Reason.Kind.FAMILIARITY);
  }

  @Test
  @DisplayName("G6.6 G6.7 a preview says what the catalogue does not know")
  void isPreviewed() {
    Facts facts = facts(Optional.of(COOK.person()), "bare-spot", Language.EN, Shop.SHELF);
    List<Preview.Wording> all = Wordings.of(Shop.CAMPAIGNS.get("bare"), facts, Hidden.NOTHING);
    assertThat(all)
        .extracting(Preview.Wording::missing)
        .containsExactly(
            List.of(), List.of("item.price"), List.of("item.brand"), List.of("item.price"));
    assertThat(all.get(1).title()).isEqualTo("{item.name} for {item.price}");
    assertThat(Wordings.of(Shop.CAMPAIGNS.get("unlisted"), facts, Hidden.NOTHING).get(0).missing())
        .containsExactly("item.name");
  }

  @Property
  @Label("G6.2 G6.7 whatever the catalogue knows, it is told or a lower variant is, and no braces")
  void leavesNoEmptyPlace(
      @ForAll boolean branded,
      @ForAll @IntRange(min = -1, max = 1_000_000) int cents,
      @ForAll boolean liked,
      @ForAll Language language) {
    Optional<Price> price =
        cents < 0
            ? Optional.empty()
            : Optional.of(new Price(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR")));
    Optional<String> brand = branded ? Optional.of("{item.price} $1") : Optional.empty();
    Shelf shelf =
        Catalogue.shelf(List.of(Catalogue.item("22501", Map.of(Language.EN, "Pot"), brand, price)));
    Optional<Shown> shown =
        shown(liked ? Optional.of(COOK.person()) : Optional.empty(), "pot-spot", language, shelf);
    String expected;
    if (language == Language.DE) {
      expected = price.map(one -> "Pot für " + one.text(language)).orElse("");
    } else if (liked && branded) {
      expected = "Pot by {item.price} $1 for kitchen";
    } else {
      expected = price.map(one -> "Pot for " + one.text(language)).orElse("Pot, kitchen");
    }
    assertThat(shown.map(Shown::title).orElse("")).isEqualTo(expected);
  }

  private static Optional<Shown> shown(
      Optional<Person> person, String placement, Language language, Shelf shelf) {
    return Pipeline.decide(facts(person, placement, language, shelf)).shown();
  }

  private static Facts facts(
      Optional<Person> person, String placement, Language language, Shelf shelf) {
    return new Facts(
        person,
        Shop.placement(placement),
        language,
        Map.of(),
        Shop.moment(Map.of(), Shop.NOW),
        shelf,
        Shop.at(placement),
        Shop.HOUSE,
        Shop.NOW);
  }
}
