package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.Explanation;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.campaigns.Reason;
import takt.campaigns.Shown;
import takt.campaigns.TraceLine;
import takt.campaigns.Variant;
import takt.campaigns.Verdict;
import takt.campaigns.Window;
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
    Facts with = facts(KIM, Optional.of(from(WEAK, "main")), Language.EN);
    assertThat(shown(with)).contains(WEAK.id());
    assertThat(shown(with.without(Set.of(WEAK.id())))).contains(WEAK.id());
    assertThat(shown(with.with(new Chance(Optional.empty(), 0.2, 0.1, 0.1))))
        .as("nothing is left to chance")
        .contains(WEAK.id());
    assertThat(Pipeline.decide(with).probability()).isEqualTo(1);
    // Another message of the campaign is a contact of its own.
    Facts other = facts(KIM, Optional.of(from(WEAK, "another")), Language.EN);
    assertThat(Pipeline.decide(other).trace().lines())
        .filteredOn(line -> line.campaign().equals(Optional.of(WEAK.id())))
        .extracting(line -> line.policy())
        .containsExactly("caps");
  }

  @Test
  @DisplayName("G15.5 what else stands against it still does")
  void stopsLikeAnyOther() {
    Somebody has = KIM.whoBought("85099B");
    Facts bought = facts(has, Optional.of(from(WEAK, "main")), Language.EN);
    assertThat(shown(bought)).contains(STRONG.id());
  }

  @Test
  @DisplayName("G15.5, G8.5 not after a complaint, and after an ignored series only as the same")
  void pauses() {
    Past complained = Past.onceSeen(WEAK.id()).complained();
    for (String place : List.of("banner", "weak-mail")) {
      Facts facts = facts(KIM, Optional.of(from(WEAK, "main")), Language.EN, place, complained);
      assertThat(verdicts(facts)).contains(Verdict.AFTER_COMPLAINT);
    }
    Past ignored = new Past("ignored=2/14/everything").seen(WEAK.id()).seen(WEAK.id());
    Facts page = facts(KIM, Optional.of(from(WEAK, "main")), Language.EN, "banner", ignored);
    assertThat(shown(page)).contains(WEAK.id());
    Facts mail = facts(KIM, Optional.of(from(WEAK, "main")), Language.EN, "weak-mail", ignored);
    assertThat(verdicts(mail)).contains(Verdict.IGNORED_BEFORE);
  }

  @Test
  @DisplayName("G15.5 what reaches out to the person is a contact of its own")
  void reachesOut() {
    Optional<CameFrom> from = Optional.of(from(WEAK, "main"));
    Facts capped = facts(KIM, from, Language.EN, "weak-mail", Past.onceSeen(WEAK.id()));
    assertThat(verdicts(capped)).contains(Verdict.CAP_REACHED);
    Facts free = facts(KIM, from, Language.EN, "weak-mail", new Past(""));
    Choice mail = Pipeline.decide(free);
    assertThat(mail.shown().map(Shown::campaign)).contains(WEAK.id());
    assertThat(mail.continued()).as("it comes first, and says so").isTrue();
    assertThat(free.sameContact(mail.winner().orElseThrow())).isEmpty();
    assertThat(verdicts(free.without(Set.of(WEAK.id())))).contains(Verdict.BUDGET_SPENT);
    Facts page = facts(KIM, from, Language.EN);
    assertThat(page.sameContact(Pipeline.decide(page).winner().orElseThrow())).contains(Shop.NOW);
  }

  @Test
  @DisplayName("G15.5 one can come from it for a day, and be written to for seven")
  void forAWhile() {
    CameFrom from = from(WEAK, "main");
    for (String place : List.of("banner", "weak-mail")) {
      Duration most = Duration.ofDays(place.equals("banner") ? 1 : 7);
      assertThat(from.leadsTo(Shop.placement(place).channel(), Shop.NOW.plus(most).minusMillis(1)))
          .isTrue();
      assertThat(from.leadsTo(Shop.placement(place).channel(), Shop.NOW.plus(most))).isFalse();
    }
  }

  @Test
  @DisplayName("G15.1, G15.5 another message of its campaign is asked by the rules for any other")
  void leavesRoomForTheRest() {
    Campaign pair = pair("22423", Shop.web(Language.EN, 0, "Plain"));
    Optional<CameFrom> from = Optional.of(from(pair, "main"));
    Facts free = facts(pair, KIM, from, new Past(""));
    assertThat(message(free)).contains("main");
    Facts second = after(free);
    assertThat(message(second)).as("the other place is not left empty").contains("second");
    assertThat(second.sameContact(Pipeline.decide(second).winner().orElseThrow())).isEmpty();
    assertThat(message(second.without(Set.of(pair.id())))).as("it has no showing left").isEmpty();
    assertThat(message(free.without(Set.of(pair.id())))).contains("main");
    Facts capped = facts(pair, KIM, from, Past.onceSeen(pair.id()));
    assertThat(message(capped)).contains("main");
    assertThat(message(after(capped))).as("the campaign's cap holds for it").isEmpty();
    Past ignored = new Past("ignored=2/14/campaign").seen(pair.id()).seen(pair.id());
    assertThat(message(after(facts(pair, KIM, from, ignored)))).isEmpty();
  }

  @Test
  @DisplayName("G15.5 where it cannot be shown any more, another message of its campaign can")
  void givesWay() {
    Campaign pair = pair("22423", Shop.web(Language.EN, 0, "Plain"));
    Optional<CameFrom> from = Optional.of(from(pair, "main"));
    assertThat(message(facts(pair, KIM.whoBought("22423"), from, new Past("")))).contains("second");
    Campaign soldOut = pair("47566", Shop.web(Language.EN, 0, "Plain"));
    Optional<CameFrom> fromSoldOut = Optional.of(from(soldOut, "main"));
    assertThat(message(facts(soldOut, KIM, fromSoldOut, new Past("")))).contains("second");
    Campaign mailed = pair("22423", Shop.mail(Language.EN, 0, "Plain"));
    Optional<CameFrom> fromMail = Optional.of(from(mailed, "main"));
    assertThat(message(facts(mailed, KIM, fromMail, new Past("")))).contains("second");
  }

  @Test
  @DisplayName("G15.5 the cap of each message holds for the other one alone")
  void countsMessagesAlone() {
    Campaign each =
        pair(
            "22423",
            Shop.web(Language.EN, 0, "Plain"),
            new Cap(1, Window.days(7), Cap.Per.MESSAGE));
    Optional<CameFrom> from = Optional.of(from(each, "main"));
    Facts seen = facts(each, KIM, from, Past.onceSeen(each.id()));
    assertThat(message(seen)).contains("main");
    assertThat(message(after(seen))).contains("second");
  }

  /** A campaign of two messages, about an item and about none, shown once a week at most. */
  private static Campaign pair(String item, Variant words) {
    return pair(item, words, Cap.of(1, Window.days(7)));
  }

  private static Campaign pair(String item, Variant words, Cap cap) {
    Message main = Shop.message("kitchen", Optional.of(item), false, words);
    Message second =
        new Message(
            "second", "home", Optional.empty(), false, List.of(Shop.web(Language.EN, 0, "Second")));
    return Shop.campaign(
        "pair", Shop.OFFERS, CampaignState.RUNNING, List.of(cap), List.of(main, second));
  }

  private static Optional<String> message(Facts facts) {
    return Pipeline.decide(facts).shown().map(Shown::message);
  }

  /** For the next place of the answer. */
  private static Facts after(Facts facts) {
    return new Facts(
        facts.person(),
        facts.placement(),
        facts.language(),
        facts.context(),
        facts.moment(),
        facts.shelf(),
        facts.campaigns(),
        facts.house(),
        facts.said().and(Pipeline.decide(facts)),
        facts.now(),
        facts.spent(),
        facts.chance());
  }

  private static CameFrom from(Campaign campaign, String message) {
    return new CameFrom(campaign.id(), message, Shop.NOW);
  }

  /** What stops the weak one. */
  private static List<Verdict> verdicts(Facts facts) {
    return Pipeline.decide(facts).trace().lines().stream()
        .filter(line -> line.campaign().equals(Optional.of(WEAK.id())))
        .map(TraceLine::verdict)
        .toList();
  }

  @Test
  @DisplayName("G15.5, G3.7 the explanation says so, and names no interest that did not decide")
  void saysSo() {
    for (Language language : Language.values()) {
      Facts facts = facts(KIM, Optional.of(from(STRONG, "main")), language);
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
            Shop.web(Language.DE, 0, "Einfach"),
            Shop.mail(Language.EN, 0, "Plain")));
  }

  /** Somebody who has seen the weak one within the week. */
  private static Facts facts(Somebody somebody, Optional<CameFrom> from, Language language) {
    return facts(somebody, from, language, "banner", Past.onceSeen(WEAK.id()));
  }

  private static Facts facts(
      Somebody somebody, Optional<CameFrom> from, Language language, String place, Past past) {
    return facts(List.of(WEAK, STRONG), somebody, from, language, place, past);
  }

  /** Where there is no other campaign. */
  private static Facts facts(Campaign only, Somebody somebody, Optional<CameFrom> from, Past past) {
    return facts(List.of(only), somebody, from, Language.EN, "banner", past);
  }

  private static Facts facts(
      List<Campaign> campaigns,
      Somebody somebody,
      Optional<CameFrom> from,
      Language language,
      String place,
      Past past) {
    Placement placement = Shop.placement(place);
    Person known = somebody.person();
    Person person =
        new Person(
            known.profile(),
            known.permissions(),
            known.views(),
            past.contacts(campaigns, placement.channel()),
            from);
    return new Facts(
        Optional.of(person),
        placement,
        language,
        Map.of(),
        Shop.moment(Map.of(), Shop.NOW),
        Shop.SHELF,
        campaigns,
        past.house(),
        Shop.NOW);
  }
}
