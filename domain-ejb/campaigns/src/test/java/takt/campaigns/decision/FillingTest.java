package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Decision;
import takt.campaigns.Explanation;
import takt.campaigns.Message;
import takt.campaigns.PlaceAnswer;
import takt.campaigns.Shown;
import takt.campaigns.Verdict;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Familiarity;

class FillingTest {

  private static final List<String> PLACES =
      List.of("banner", "tea-spot", "light-spot", "twin-spot", "gone-or-light", "page");

  private final List<Choice> choices = new ArrayList<>();
  private Optional<Person> person = Optional.empty();

  /** Keeps what was chosen, as a log would. */
  private final Filling.Desk desk =
      new Filling.Desk() {
        @Override
        public Facts facts(Spot spot, Said said) {
          return new Facts(
              person,
              spot.placement(),
              Language.EN,
              Map.of(),
              Shop.moment(Map.of(), Shop.NOW),
              Shop.SHELF,
              spot.campaigns(),
              Shop.HOUSE,
              said,
              Shop.NOW,
              Set.of(),
              Chance.NONE);
        }

        @Override
        public Choice choose(Facts facts) {
          return Pipeline.decide(facts);
        }

        @Override
        public Decision keep(Facts facts, Choice choice) {
          choices.add(choice);
          Explanation none = new Explanation(Language.EN, "", List.of(), PurposeNames.CHANGE);
          return new Decision(
              Optional.empty(),
              choice.outcome(),
              choice.shown(),
              choice.dose(),
              none,
              facts.now(),
              choice.discovery());
        }
      };

  private static Spot spot(String placement, int messages) {
    return new Spot(Shop.placement(placement), Shop.at(placement), messages);
  }

  private List<String> fill(Spot... spots) {
    return Filling.fill(List.of(spots), desk).stream()
        .map(
            one ->
                one.placement()
                    + one.decisions().stream()
                        .map(
                            decided ->
                                decided
                                    .shown()
                                    .map(shown -> " " + Shop.name(shown.campaign()))
                                    .orElse(" " + decided.outcome()))
                        .reduce("", String::concat))
        .toList();
  }

  @Test
  @DisplayName("G15.2, G15.4 nothing comes twice, and a place that stays empty says why")
  void nothingTwice() {
    assertThat(fill(spot("tea-spot", 1), spot("banner", 5), spot("light-spot", 2)))
        .containsExactly("tea-spot tea", "banner light bags", "light-spot NONE");
    assertThat(choices.get(3).trace().lines())
        .anySatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.ALREADY_SAID));
    assertThat(choices).hasSize(4);
  }

  @Test
  @DisplayName("G15.2 another message about the same item does not come either")
  void noItemTwice() {
    Message tea = Shop.CAMPAIGNS.get("tea").plan().messages().get(0);
    Message again =
        new Message("tea-again", tea.category(), tea.item(), tea.durable(), tea.variants());
    Campaign other = campaign("other", 10, again);
    Spot spot = new Spot(Shop.placement("banner"), List.of(Shop.CAMPAIGNS.get("tea"), other), 5);

    List<PlaceAnswer> answers = Filling.fill(List.of(spot), desk);

    assertThat(answers.get(0).decisions()).hasSize(1);
  }

  @Test
  @DisplayName("G15.3 what is alike gives way to what is worth more than half of it")
  void variety() {
    Message home = Shop.CAMPAIGNS.get("news").plan().messages().get(0);
    Message also = new Message("also", "home", Optional.empty(), false, home.variants());
    Message garden = new Message("garden", "garden", Optional.empty(), false, home.variants());
    Message party = new Message("party", "party", Optional.empty(), false, home.variants());
    List<Campaign> all =
        List.of(
            campaign("first", 60, home),
            campaign("second", 58, also),
            campaign("third", 30, garden),
            campaign("fourth", 20, party));

    List<PlaceAnswer> answers =
        Filling.fill(List.of(new Spot(Shop.placement("banner"), all, 4)), desk);

    assertThat(answers.get(0).decisions())
        .extracting(decided -> decided.shown().orElseThrow().message())
        .containsExactly(home.key(), "garden", "also", "party");
    assertThat(choices.get(1).trace().lines())
        .anySatisfy(line -> assertThat(line.detail()).endsWith("after 1 of its category"));
  }

  private static Campaign campaign(String name, int priority, Message message) {
    return Shop.campaign(name, Shop.OFFERS, CampaignState.RUNNING, priority, List.of(), 0, message);
  }

  @Test
  @DisplayName("G15.2, G15.4 whoever is held out in an answer is so once, and it is written down")
  void heldOutOnce() {
    Message home = Shop.CAMPAIGNS.get("news").plan().messages().get(0);
    Campaign half =
        Shop.campaign("half-of-them", Shop.OFFERS, CampaignState.RUNNING, 90, List.of(), 50, home);
    ProfileId heldOut =
        Stream.iterate(1L, id -> id + 1)
            .map(id -> new ProfileId(new UUID(1, id)))
            .filter(id -> Holdout.holds(half, id))
            .findFirst()
            .orElseThrow();
    person = Optional.of(Somebody.who(Familiarity.CUSTOMER).as(heldOut).person());
    Spot first = new Spot(Shop.placement("banner"), List.of(half, Shop.at("tea-spot").get(0)), 1);
    Spot second = new Spot(Shop.placement("light-spot"), List.of(half), 1);

    assertThat(fill(first, second)).containsExactly("banner tea", "light-spot NONE");
    assertThat(choices.get(0).heldOut()).contains(half.id());
    assertThat(choices.get(1).heldOut()).isEmpty();
  }

  @Property(tries = 200)
  @Label("G15.1, G15.2, G15.4 every place has its answer, none too many, nothing twice")
  void everyPlace(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 5) Integer> places,
      @ForAll @IntRange(min = 1, max = 5) int messages,
      @ForAll boolean known) {
    person = known ? Optional.of(Somebody.who(Familiarity.REGULAR).person()) : Optional.empty();
    choices.clear();
    List<Spot> spots =
        places.stream().distinct().map(at -> spot(PLACES.get(at), messages)).toList();

    List<PlaceAnswer> answers = Filling.fill(spots, desk);

    assertThat(answers)
        .extracting(PlaceAnswer::placement)
        .containsExactlyElementsOf(spots.stream().map(one -> one.placement().code()).toList());
    assertThat(answers).allSatisfy(one -> assertThat(one.decisions()).hasSizeBetween(1, messages));
    List<String> said =
        answers.stream()
            .flatMap(one -> one.decisions().stream())
            .flatMap(one -> one.shown().stream())
            .map(FillingTest::name)
            .toList();
    assertThat(new HashSet<>(said)).hasSameSizeAs(said);
  }

  private static String name(Shown shown) {
    UUID campaign = shown.campaign();
    return campaign + "/" + shown.message();
  }
}
