package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.campaigns.AlteredPlan;
import takt.campaigns.Budget;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Reason;
import takt.campaigns.Verdict;
import takt.campaigns.budget.Showings;
import takt.campaigns.learning.Experience;
import takt.campaigns.learning.Features;
import takt.campaigns.learning.Learner;
import takt.campaigns.learning.LearningSettings;
import takt.campaigns.regression.SparseVector;
import takt.kernel.Language;
import takt.profiles.Familiarity;
import takt.profiles.Situation;
import takt.profiles.Surroundings;

@Label("What the learner decides")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class LearnerDecidesTest {

  private static final LearningSettings SETTINGS = LearningSettings.USUAL;
  private static final List<String> CATEGORIES = List.of("kitchen", "lights", "bags");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Somebody REGULAR = Somebody.who(Familiarity.REGULAR).interestedIn("kitchen");
  private static final int DRAWS = 4_000;

  @Example
  @Label("G13.2 knows how familiar the person is, the situation, and the clock where they are")
  void features() {
    Map<String, String> context =
        Map.of("weather", "hot", "device", "phone", "mood", "good", "page", "tea?id=7");
    // 22 November 2026 is a Sunday; at 12:00 in Greenwich it is evening in Tokyo.
    Somebody inTokyo = REGULAR.in(Optional.of(ZoneId.of("Asia/Tokyo")));
    assertThat(taught(inTokyo, context))
        .isEqualTo(
            words()
                .is("weather", "hot")
                .is("device", "phone")
                .is("mood", "good")
                .is("page", "tea")
                .is("daypart", "evening")
                .is("season", "autumn")
                .is("weekend", "true")
                .is("familiarity", "regular")
                .rank(1)
                .interest(1)
                .build()
                .text());
    assertThat(taught(REGULAR, Map.of("situation", "season=winter,crowd=few")))
        .isEqualTo(
            words()
                .is("season", "winter")
                .is("crowd", "few")
                .is("daypart", "afternoon")
                .is("weekend", "true")
                .is("familiarity", "regular")
                .rank(1)
                .interest(1)
                .build()
                .text());
    assertThat(taught(REGULAR.limitedTo(1), Map.of()))
        .as("who wants nothing that is about them is not told apart")
        .isEqualTo(situation(Map.of()).rank(1).interest(0).build().text());
  }

  private static Features words() {
    return new Features().is("placement", "banner").is("language", "EN");
  }

  private static Features situation(Map<String, String> context) {
    return Features.of(
        "banner", Language.EN, new Surroundings(context, Situation.UNKNOWN, Shop.NOW, BERLIN));
  }

  private static String taught(Somebody somebody, Map<String, String> context) {
    Facts facts = facts(campaigns(List.of(0)), somebody, context, Chance.NONE);
    return Odds.teaches(Pipeline.decide(facts).won().orElseThrow(), facts, false).features().text();
  }

  @Example
  @Label("G13.2, G3.7 what works with regulars is shown to them, and the explanation says so")
  void familiarity() {
    List<Campaign> campaigns = campaigns(List.of(0, 1));
    List<takt.campaigns.learning.Example> examples = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Familiarity who = i % 2 == 0 ? Familiarity.REGULAR : Familiarity.CUSTOMER;
      int other = i / 2 % 2;
      boolean fits = (other == 1) == (who == Familiarity.REGULAR);
      examples.add(
          new takt.campaigns.learning.Example(
              action(campaigns.get(other)),
              situation(Map.of()).familiarity(who).rank(1).interest(1).build(),
              fits && i % 3 == 0 ? 1 : 0,
              Shop.NOW));
    }
    Chance learnt = new Chance(Optional.of(learner(examples)), 0, 0.5, 0.5);
    for (Familiarity who : List.of(Familiarity.REGULAR, Familiarity.CUSTOMER)) {
      Facts facts = facts(campaigns, Somebody.who(who), Map.of(), learnt);
      Choice choice = Pipeline.decide(facts);
      assertThat(choice.shown().orElseThrow().campaign())
          .isEqualTo(campaigns.get(who == Familiarity.REGULAR ? 1 : 0).id());
      assertThat(Explaining.explain(facts, choice, any -> "Offers").facts())
          .extracting(Reason::kind)
          .containsExactly(Reason.Kind.PERMISSION, Reason.Kind.FAMILIARITY);
      Facts byRules = facts.with(Chance.NONE);
      assertThat(Explaining.explain(byRules, Pipeline.decide(byRules), any -> "Offers").facts())
          .extracting(Reason::kind)
          .containsExactly(Reason.Kind.PERMISSION);
    }
  }

  @Property(tries = 200)
  @Label("G15.3, G13.7 of a category that the answer has already, each is half as probable")
  void variety(
      @ForAll @Size(min = 3, max = 12) List<@IntRange(max = 999) Integer> drawn,
      @ForAll @IntRange(min = 1, max = 3) int before) {
    List<Campaign> campaigns = campaigns(drawn);
    Chance chance = new Chance(Optional.of(learner(some(campaigns))), 0, 0.3, 0.6);
    Facts unsaid = facts(campaigns, REGULAR, Map.of(), chance);
    Said said = Said.NOTHING;
    for (int at = 0; at < Math.min(before, drawn.size() - 1); at++) {
      said = said.and(Pipeline.decide(saying(unsaid, said)));
    }
    Facts facts = saying(unsaid, said);
    Said already = said;
    List<Ranked> ranked =
        Ranked.all(
            campaigns.stream()
                .map(Candidate::of)
                .flatMap(one -> one.only(message -> !already.has(one.campaign(), message)).stream())
                .toList(),
            facts);
    Odds plain = Odds.of(ranked, unsaid);
    Odds varied = Odds.of(ranked, facts);
    double sum = 0;
    for (int at = 0; at < ranked.size(); at++) {
      sum += half(ranked.get(at), already) * plain.probability(at);
    }
    for (int at = 0; at < ranked.size(); at++) {
      assertThat(varied.probability(at))
          .isCloseTo(half(ranked.get(at), already) * plain.probability(at) / sum, within(1e-12));
    }
    Won won = Pipeline.decide(facts).won().orElseThrow();
    assertThat(won.probability())
        .isEqualTo(varied.probability(varied.drawn(facts.chance().second())));
  }

  private static double half(Ranked ranked, Said said) {
    return Math.pow(0.5, said.times(ranked.message().category()));
  }

  private static Facts saying(Facts facts, Said said) {
    return new Facts(
        facts.person(),
        facts.placement(),
        facts.language(),
        facts.context(),
        facts.moment(),
        facts.shelf(),
        facts.campaigns(),
        facts.house(),
        said,
        facts.now(),
        facts.spent(),
        facts.chance());
  }

  @Property(tries = 20)
  @Label("G13.7, G16.1, G7.5 whatever budgets are lost, each comes as often as it says")
  void lostRaces(
      @ForAll @Size(min = 3, max = 8) List<@IntRange(max = 999) Integer> drawn,
      @ForAll @IntRange(min = 1, max = 8) int budgets,
      @ForAll boolean learns,
      @ForAll @IntRange(min = 1, max = 20) int discovery,
      @ForAll @IntRange(max = 999_999) int seed) {
    List<Campaign> campaigns = new ArrayList<>(campaigns(drawn));
    Optional<Learner> learner = Optional.of(learner(some(campaigns))).filter(any -> learns);
    Collections.shuffle(campaigns, new Random(seed));
    Set<UUID> spent = new HashSet<>();
    for (int at = 0; at < Math.min(budgets, campaigns.size() - 1); at++) {
      spent.add(campaigns.get(at).id());
      campaigns.set(at, budgeted(campaigns.get(at)));
    }
    Random random = new Random(seed);
    Choosing choosing = losing(random);
    Map<UUID, Integer> times = new HashMap<>();
    Map<UUID, Double> whenAllAreLost = new HashMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      Chance chance =
          new Chance(learner, discovery / 100.0, random.nextDouble(), random.nextDouble());
      Choice choice = choosing.choose(facts(campaigns, REGULAR, Map.of(), chance)).choice();
      times.merge(choice.shown().orElseThrow().campaign(), 1, Integer::sum);
      Chance lost = new Chance(learner, discovery / 100.0, chance.first(), chance.second(), spent);
      Choice known = Pipeline.decide(facts(campaigns, REGULAR, Map.of(), lost));
      whenAllAreLost.put(known.shown().orElseThrow().campaign(), known.probability());
    }
    assertThat(times).doesNotContainKeys(spent.toArray(UUID[]::new));
    assertThat(whenAllAreLost.values().stream().mapToDouble(one -> one).sum()).isLessThan(1 + 1e-9);
    whenAllAreLost.forEach(
        (campaign, probability) ->
            assertThat((double) times.getOrDefault(campaign, 0) / DRAWS)
                .isCloseTo(
                    probability,
                    within(6 * Math.sqrt(probability * (1 - probability) / DRAWS) + 1e-3)));
  }

  @Property(tries = 50)
  @Label("G13.7, G7.5 what is drawn anew keeps its share of what is left of the first draw")
  void drawnAnew(
      @ForAll @Size(min = 3, max = 8) List<@IntRange(max = 999) Integer> drawn,
      @ForAll @IntRange(max = 999_999) int seed) {
    List<Campaign> campaigns = new ArrayList<>(campaigns(drawn));
    Chance chance = new Chance(Optional.of(learner(some(campaigns))), 0, 0.4, 0.7);
    Choice lost = Pipeline.decide(facts(campaigns, REGULAR, Map.of(), chance));
    UUID campaign = lost.shown().orElseThrow().campaign();
    campaigns.replaceAll(one -> one.id().equals(campaign) ? budgeted(one) : one);
    Choice choice =
        losing(new Random(seed)).choose(facts(campaigns, REGULAR, Map.of(), chance)).choice();
    UUID other = choice.shown().orElseThrow().campaign();
    Map<UUID, Double> first = new HashMap<>();
    for (int at = 0; at < 1_000; at++) {
      Chance each = new Chance(chance.learner(), 0, 0.4, at / 1_000.0);
      Choice one = Pipeline.decide(facts(campaigns, REGULAR, Map.of(), each));
      first.put(one.shown().orElseThrow().campaign(), one.probability());
    }
    assertThat(choice.probability())
        .isCloseTo(first.get(other) / (1 - lost.probability()), within(1e-12));
    assertThat(choice.trace().lines())
        .anyMatch(
            line ->
                line.verdict() == Verdict.BUDGET_SPENT
                    && line.campaign().equals(Optional.of(campaign)));
  }

  /** Nothing of any budget is ahead here: whoever wants to take a showing loses. */
  private static Choosing losing(Random random) {
    Choosing choosing = new Choosing();
    choosing.showings = new Showings();
    choosing.chances = new Chances();
    choosing.chances.numbers = () -> random;
    return choosing;
  }

  private static Campaign budgeted(Campaign campaign) {
    return new Campaign(
        campaign.id(),
        campaign.number(),
        1,
        CampaignState.RUNNING,
        AlteredPlan.from(campaign.plan())
            .with(new Budget(Optional.of(1), Optional.empty(), Budget.Pace.AS_SOON_AS_POSSIBLE))
            .plan());
  }

  private static String action(Campaign campaign) {
    return takt.campaigns.learning.Example.action(campaign.id(), "main");
  }

  /** A little of each. */
  private static List<takt.campaigns.learning.Example> some(List<Campaign> campaigns) {
    List<takt.campaigns.learning.Example> examples = new ArrayList<>();
    for (int at = 0; at < campaigns.size(); at++) {
      SparseVector features = situation(Map.of()).rank(1).interest(1).build();
      examples.add(
          new takt.campaigns.learning.Example(
              action(campaigns.get(at)), features, 0.1 * at, Shop.NOW));
    }
    return examples;
  }

  private static Learner learner(List<takt.campaigns.learning.Example> examples) {
    return new Learner(
        Experience.none(SETTINGS.halfLife()).with(examples).expectations(Shop.NOW, SETTINGS),
        SETTINGS);
  }

  private static List<Campaign> campaigns(List<Integer> drawn) {
    List<Campaign> all = new ArrayList<>();
    for (int at = 0; at < drawn.size(); at++) {
      int number = drawn.get(at);
      all.add(
          Shop.campaign(
              "campaign " + at,
              Shop.OFFERS,
              CampaignState.RUNNING,
              30,
              List.of(),
              0,
              Shop.message(
                  CATEGORIES.get(number % CATEGORIES.size()),
                  Optional.empty(),
                  false,
                  Shop.web(Language.EN, 0, "Plain"))));
    }
    return all;
  }

  private static Facts facts(
      List<Campaign> campaigns, Somebody somebody, Map<String, String> context, Chance chance) {
    return new Facts(
            Optional.of(somebody.with(Map.of(), Set.of()).person()),
            Shop.placement("banner"),
            Language.EN,
            context,
            Shop.moment(context, Shop.NOW),
            Shop.SHELF,
            campaigns,
            Shop.HOUSE,
            Shop.NOW)
        .with(chance);
  }
}
