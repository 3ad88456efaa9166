package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.Explanation;
import takt.campaigns.Reason;
import takt.campaigns.Shown;
import takt.campaigns.Window;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.profiles.Familiarity;

@DisplayName("A message that goes on with what somebody comes from (G15.5)")
class ContinuingTest {

  private static final Campaign WEAK = campaign("weak", 1, "bags", "85099B");
  private static final Campaign STRONG = campaign("strong", 90, "kitchen", "22423");
  private static final Somebody KIM =
      Somebody.who(Familiarity.REGULAR).interestedIn("kitchen").named("Kim");

  @Test
  @DisplayName("G15.5 it comes first, however weak, and where nothing is left of caps and budget")
  void comesFirst() {
    Facts without = facts(KIM, Optional.empty(), Language.EN);
    assertThat(shown(without)).contains(STRONG.id());
    Facts with = facts(KIM, Optional.of(new CameFrom(WEAK.id(), "main")), Language.EN);
    assertThat(shown(with)).contains(WEAK.id());
    assertThat(shown(with.without(WEAK.id()))).contains(WEAK.id());
    assertThat(shown(with.with(new Chance(Optional.empty(), 0.2, 0.1, 0.1))))
        .as("nothing is left to chance")
        .contains(WEAK.id());
    assertThat(Pipeline.decide(with).probability()).isEqualTo(1);
    // Another message of the campaign is a contact of its own.
    Facts other = facts(KIM, Optional.of(new CameFrom(WEAK.id(), "another")), Language.EN);
    assertThat(Pipeline.decide(other).trace().lines())
        .filteredOn(line -> line.campaign().equals(Optional.of(WEAK.id())))
        .extracting(line -> line.policy())
        .containsExactly("caps");
  }

  @Test
  @DisplayName("G15.5 what else stands against it still does")
  void stopsLikeAnyOther() {
    Somebody has = KIM.whoBought("85099B");
    Facts bought = facts(has, Optional.of(new CameFrom(WEAK.id(), "main")), Language.EN);
    assertThat(shown(bought)).contains(STRONG.id());
  }

  @Test
  @DisplayName("G15.5, G3.7 the explanation says so, and names no interest that did not decide")
  void saysSo() {
    for (Language language : Language.values()) {
      Facts facts = facts(KIM, Optional.of(new CameFrom(STRONG.id(), "main")), language);
      Explanation why = Explaining.explain(facts, Pipeline.decide(facts), any -> "Offers");
      assertThat(why.text())
          .startsWith(
              language == Language.EN
                  ? "This message goes on with the one that you came from"
                  : "Diese Nachricht führt die weiter, von der Sie kommen");
      assertThat(why.facts()).extracting(Reason::kind).doesNotContain(Reason.Kind.INTEREST);
    }
  }

  private static Optional<java.util.UUID> shown(Facts facts) {
    return Pipeline.decide(facts).shown().map(Shown::campaign);
  }

  /** With plain words, shown once a week at most. */
  private static Campaign campaign(String name, int priority, String category, String item) {
    return Shop.campaign(
        name,
        Shop.OFFERS,
        CampaignState.RUNNING,
        priority,
        List.of(Cap.of(1, Window.days(7))),
        0,
        Shop.message(
            category,
            Optional.of(item),
            true,
            Shop.web(Language.EN, 0, "Plain"),
            Shop.web(Language.DE, 0, "Einfach")));
  }

  /** Somebody who has seen the weak one within the week. */
  private static Facts facts(Somebody somebody, Optional<CameFrom> from, Language language) {
    List<Campaign> campaigns = List.of(WEAK, STRONG);
    Person known = somebody.person();
    Person person =
        new Person(
            known.profile(),
            known.permissions(),
            known.views(),
            Past.onceSeen(WEAK.id()).contacts(campaigns, Channel.WEB),
            from);
    return new Facts(
        Optional.of(person),
        Shop.placement("banner"),
        language,
        Map.of(),
        Shop.moment(Map.of(), Shop.NOW),
        Shop.SHELF,
        campaigns,
        Shop.HOUSE,
        Shop.NOW);
  }
}
