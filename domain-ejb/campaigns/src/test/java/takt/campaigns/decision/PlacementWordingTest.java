package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.DoseTable;
import takt.campaigns.Shown;
import takt.kernel.Language;
import takt.profiles.Familiarity;

@DisplayName("A wording for a placement")
class PlacementWordingTest {

  private static final String BANNER = "landing-banner";
  private static final String PAGE = "landing-page";
  private static final Optional<Somebody> NOBODY = Optional.empty();
  private static final Somebody FRIEND = Somebody.who(Familiarity.ACQUAINTANCE);

  @Test
  @DisplayName(
      "G6.9 wins there over one for all of its degree, known or not, and shows nowhere else")
  void winsThere() {
    assertThat(shown(NOBODY, BANNER).title()).isEqualTo("Short");
    assertThat(shown(NOBODY, PAGE).title()).isEqualTo("Long");
    assertThat(shown(NOBODY, PAGE).variant()).isEqualTo("web-en-0@landing-page");
    assertThat(shown(Optional.of(FRIEND), BANNER).title()).isEqualTo("Short for you");
    assertThat(shown(Optional.of(FRIEND), PAGE).title()).isEqualTo("Long for you");
  }

  @Test
  @DisplayName("G6.9 wins over one for a segment, but not over a higher degree")
  void andSegments() {
    assertThat(shown(in("runners"), BANNER).title()).isEqualTo("Short for All runners");
    assertThat(shown(in("runners"), PAGE).title()).isEqualTo("Long for you");
    assertThat(shown(in("walkers"), PAGE).title()).isEqualTo("Long for All walkers");
    assertThat(shown(in("walkers"), PAGE).variant()).isEqualTo("web-en-2-walkers@landing-page");
    Somebody regular = Somebody.who(Familiarity.REGULAR).interestedIn("home");
    assertThat(shown(Optional.of(regular), PAGE).title()).isEqualTo("Because of home");
  }

  @Test
  @DisplayName("G6.9 stands in no message that is queued")
  void notQueued() {
    Campaign campaign = Shop.CAMPAIGNS.get("landing");
    Person person = FRIEND.person();
    KnownFacts known =
        new KnownFacts(
            person.view(campaign),
            campaign.plan().messages().get(0),
            Map.of(),
            Shop.SHELF,
            Shop.HOUSE.zone());
    Where sent = new Where(Shop.placement(PAGE).channel(), Optional.empty());
    Pick pick =
        Pick.from(
                known,
                sent,
                Language.EN,
                Doses.of(person.view(campaign), DoseTable.USUAL, sent.channel()))
            .orElseThrow();
    assertThat(pick.title()).isEqualTo("Short for you");
  }

  private static Optional<Somebody> in(String segment) {
    return Optional.of(FRIEND.with(Map.of(), Set.of(segment)));
  }

  private static Shown shown(Optional<Somebody> who, String place) {
    Facts facts =
        new Facts(
            who.map(Somebody::person),
            Shop.placement(place),
            Language.EN,
            Map.of(),
            Shop.moment(Map.of(), Shop.NOW),
            Shop.SHELF,
            Shop.at(place),
            Shop.HOUSE,
            Shop.NOW);
    return Pipeline.decide(facts).shown().orElseThrow();
  }
}
