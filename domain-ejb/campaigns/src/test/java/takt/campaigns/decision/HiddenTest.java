package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.Discretion;
import takt.campaigns.Preview;
import takt.campaigns.Shown;
import takt.campaigns.Variant;
import takt.kernel.Language;
import takt.profiles.Attribute;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;

@DisplayName("G6.8 What whoever previews may not see")
class HiddenTest {

  private static final Map<String, String> BORN = Map.of("birthday", "1990-05-03");
  private static final Discretion NUMBERS =
      (profile, attributes) ->
          attributes.stream()
              .map(Attribute::value)
              .filter(value -> value.matches("[0-9-]+"))
              .collect(Collectors.toSet());

  @Test
  @DisplayName("G6.8 stays a placeholder in what is shown, which is the same variant")
  void staysAPlaceholder() {
    Facts facts = facts("birthday-mail", Somebody.who(Familiarity.REGULAR).with(BORN, Set.of()));
    Choice choice = Pipeline.decide(facts);
    Variant variant = choice.pick().orElseThrow().variant();
    Hidden hidden = Hidden.of(view(facts), List.of(variant), NUMBERS);

    assertThat(choice.shown().orElseThrow().title()).isEqualTo("Cake on 3 May 1990");
    Shown discreet = choice.discreet(facts, hidden).shown().orElseThrow();
    assertThat(discreet.title()).isEqualTo("Cake on {attribute.birthday|day}");
    assertThat(discreet.variant()).isEqualTo(variant.key());
    assertThat(hidden.in(variant)).containsExactly("attribute.birthday");
    assertThat(choice.discreet(facts, Hidden.NOTHING)).isEqualTo(choice);
  }

  @Test
  @DisplayName("G6.8 is what somebody's values say, whatever the attribute is called")
  void isAskedByValue() {
    Somebody named = Somebody.who(Familiarity.REGULAR).interestedIn("kitchen");
    Campaign tea = Shop.CAMPAIGNS.get("tea");
    Variant first = tea.plan().messages().get(0).variants().get(3);

    Hidden plain = Hidden.of(view(facts("tea-spot", named.named("Ada"))), List.of(first), NUMBERS);
    assertThat(plain).isEqualTo(Hidden.NOTHING);
    Facts facts = facts("tea-spot", named.named("4711"));
    Hidden hidden = Hidden.of(view(facts), List.of(first), NUMBERS);
    assertThat(hidden.in(first)).containsExactly("firstName");
    assertThat(Pipeline.decide(facts).discreet(facts, hidden).shown().orElseThrow().title())
        .isEqualTo("{firstName}, because of kitchen");
  }

  @Test
  @DisplayName("G6.8 is named in every wording that would tell it")
  void isNamedInEveryWording() {
    Map<String, String> far = Map.of("km", "42");
    Facts facts =
        facts("club-spot", Somebody.who(Familiarity.CUSTOMER).with(far, Set.of("runners")));
    Campaign club = Shop.CAMPAIGNS.get("club");
    Hidden hidden = Hidden.of(view(facts), club.plan().messages().get(0).variants(), NUMBERS);

    List<Preview.Wording> all = Wordings.of(club, facts, hidden);

    assertThat(all.get(5).title()).isEqualTo("{attribute.km} kilometres");
    assertThat(all.get(5).missing()).isEmpty();
    assertThat(all.get(5).hidden()).containsExactly("attribute.km");
    assertThat(all.subList(0, 5)).allMatch(one -> one.hidden().isEmpty());
    assertThat(Wordings.of(club, facts, Hidden.NOTHING).get(5).title()).isEqualTo("42 kilometres");
  }

  private static ProfileView view(Facts facts) {
    return facts.person().orElseThrow().views().get(Shop.OFFERS);
  }

  private static Facts facts(String placement, Somebody somebody) {
    return new Facts(
        Optional.of(somebody.person()),
        Shop.placement(placement),
        Language.EN,
        Map.of(),
        Shop.moment(Map.of(), Shop.NOW),
        Shop.SHELF,
        Shop.at(placement),
        Shop.HOUSE,
        Shop.NOW);
  }
}
