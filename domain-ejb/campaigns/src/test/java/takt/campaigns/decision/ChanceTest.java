package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.RankingRules;
import takt.campaigns.contact.Contacts;
import takt.campaigns.learning.Experience;
import takt.campaigns.learning.Features;
import takt.campaigns.learning.Learner;
import takt.campaigns.learning.LearningSettings;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Familiarity;

@Label("What is left to chance")
class ChanceTest {

  private static final LearningSettings SETTINGS = LearningSettings.USUAL;
  private static final List<String> CATEGORIES = List.of("kitchen", "lights", "bags", "garden");
  private static final int NUMBERS = 1_000;

  /** In {@link #NUMBERS} numbers at equal distances, each message comes as often as it must. */
  private static final double STEP = 2.0 / NUMBERS;

  @Property(tries = 60)
  @Label("G13.1, G13.7, G16.1, G3.4 what is shown comes exactly as often as its probability says")
  void exact(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> drawn,
      @ForAll @DoubleRange(max = 0.2) double discovery,
      @ForAll boolean learns) {
    List<Campaign> campaigns = campaigns(drawn);
    Map<UUID, Integer> times = new HashMap<>();
    Map<UUID, Double> probabilities = new HashMap<>();
    int silent = 0;
    Optional<Learner> learner = learner(learns, campaigns);
    for (int i = 0; i < NUMBERS; i++) {
      double number = (i + 0.5) / NUMBERS;
      Choice choice =
          Pipeline.decide(facts(campaigns, new Chance(learner, discovery, 0.5, number)));
      if (choice.won().isEmpty()) {
        silent++;
        continue;
      }
      UUID campaign = choice.shown().orElseThrow().campaign();
      times.merge(campaign, 1, Integer::sum);
      Double known = probabilities.put(campaign, choice.probability());
      assertThat(known == null || known == choice.probability()).isTrue();
      assertThat(Holdout.holds(campaign(campaigns, campaign), person())).isFalse();
    }
    assertThat(silent).isIn(0, NUMBERS);
    times.forEach(
        (campaign, often) ->
            assertThat((double) often / NUMBERS)
                .isCloseTo(probabilities.get(campaign), within(drawn.size() * STEP)));
  }

  @Property(tries = 200)
  @Label("G16.1 something new is what interests less than a quarter of the strongest, and says so")
  void somethingNew(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> drawn,
      @ForAll @DoubleRange(max = 0.99) double number,
      @ForAll Language language) {
    List<Campaign> campaigns = campaigns(drawn);
    Facts facts = facts(campaigns, new Chance(Optional.empty(), 0.2, 0.5, number));
    Choice choice = Pipeline.decide(facts);
    String text = Explaining.explain(facts, choice, any -> "Offers").text();
    assertThat(text.contains(" new,")).isEqualTo(choice.discovery());
    if (choice.discovery()) {
      assertThat(number).isLessThan(0.2);
      assertThat(choice.winner().orElseThrow().liking()).isLessThan(0.25);
      assertThat(choice.probability()).isBetween(0.2 / drawn.size(), 1.0);
    } else {
      assertThat(choice.shown())
          .map(one -> one.campaign())
          .isEqualTo(Pipeline.decide(facts.with(Chance.NONE)).shown().map(one -> one.campaign()));
    }
  }

  @Property(tries = 100)
  @Label("G3.4, G13.7 held out is who would have been shown it, were nobody held out")
  void heldOut(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> drawn,
      @ForAll boolean learns) {
    List<Campaign> campaigns = campaigns(drawn);
    List<Campaign> forAll = campaigns.stream().map(ChanceTest::forAll).toList();
    Optional<Learner> learner = learner(learns, campaigns);
    for (int i = 0; i < 100; i++) {
      double number = (i + 0.5) / 100;
      Choice choice = Pipeline.decide(facts(campaigns, new Chance(learner, 0.1, number, 0.5)));
      UUID otherwise =
          Pipeline.decide(facts(forAll, new Chance(learner, 0.1, 0.5, number)))
              .shown()
              .orElseThrow()
              .campaign();
      boolean out = Holdout.holds(campaign(campaigns, otherwise), person());
      assertThat(choice.heldOut()).isEqualTo(out ? Optional.of(otherwise) : Optional.empty());
    }
  }

  @Example
  @Label("G13.7 a learner is asked if it decides, not if it only watches")
  void onlyIfItDecides() {
    Learner learner = learner(true, List.of()).orElseThrow();
    for (RankingRules.Learning learning : RankingRules.Learning.values()) {
      boolean decides = learning == RankingRules.Learning.DECIDES;
      Chance ranked = Chance.of(rules(learning, 0), () -> learner, new Random(1));
      Chance shared = Chance.of(rules(learning, 5), () -> learner, new Random(1));
      assertThat(ranked.isNone()).isEqualTo(!decides);
      assertThat(ranked.learner().isPresent()).isEqualTo(decides);
      assertThat(shared.learner().isPresent()).isEqualTo(decides);
      assertThat(shared.discovery()).isEqualTo(0.05);
    }
  }

  private static RankingRules rules(RankingRules.Learning learning, int discovery) {
    return new RankingRules(learning, discovery, RankingRules.Exposures.ASSUMED);
  }

  @Example
  @Label("G13.10 where exposures are reported, what reaches out counts as seen all the same")
  void whatReachesOut() {
    for (RankingRules.Exposures exposures : RankingRules.Exposures.values()) {
      RankingRules rules = new RankingRules(RankingRules.Learning.WATCHES, 0, exposures);
      boolean reported = exposures == RankingRules.Exposures.REPORTED;
      assertThat(rules.onlyIfSeen(Shop.placement("banner"))).isEqualTo(reported);
      assertThat(rules.onlyIfSeen(Shop.placement("teaser"))).isFalse();
    }
    assertThat(RankingRules.USUAL.onlyIfSeen(Shop.placement("banner"))).isFalse();
  }

  /** The same with nobody held out. */
  private static Campaign forAll(Campaign campaign) {
    return new Campaign(
        campaign.id(),
        campaign.number(),
        1,
        CampaignState.RUNNING,
        Shop.campaign(
                campaign.plan().name(),
                Shop.OFFERS,
                CampaignState.RUNNING,
                campaign.plan().priority(),
                List.of(),
                0,
                campaign.plan().messages().get(0))
            .plan());
  }

  @Example
  @Label("G13.5, G13.7 the learner shows what earned more, and by rules the weightiest comes first")
  void learns() {
    List<Campaign> campaigns = campaigns(List.of(4, 0));
    Facts byRules = facts(campaigns, Chance.NONE);
    Campaign first = campaigns.get(0);
    Campaign second = campaigns.get(1);
    assertThat(Pipeline.decide(byRules).shown().orElseThrow().campaign()).isEqualTo(first.id());
    List<takt.campaigns.learning.Example> examples = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      examples.add(example(first, 0));
      examples.add(example(second, i % 3 == 0 ? 1 : 0));
    }
    Learner learner = learner(examples);
    Map<UUID, Integer> times = new TreeMap<>();
    for (int i = 0; i < 100; i++) {
      Choice choice =
          Pipeline.decide(byRules.with(new Chance(Optional.of(learner), 0, 0.5, (i + 0.5) / 100)));
      times.merge(choice.shown().orElseThrow().campaign(), 1, Integer::sum);
    }
    assertThat(times.get(second.id())).isGreaterThan(90);
    assertThat(times.get(first.id())).as("a floor is kept").isPositive();
  }

  @Property(tries = 60)
  @Label("G7.7 looking ahead takes the most probable message, and holds out who would not see it")
  void likeliest(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> drawn,
      @ForAll @DoubleRange(max = 0.2) double discovery,
      @ForAll boolean learns) {
    List<Campaign> campaigns = campaigns(drawn);
    Optional<Learner> learner = learner(learns, campaigns);
    Map<UUID, Double> probabilities = new HashMap<>();
    Set<UUID> wanted = new TreeSet<>();
    for (int i = 0; i < NUMBERS; i++) {
      double number = (i + 0.5) / NUMBERS;
      Choice choice =
          Pipeline.decide(facts(campaigns, new Chance(learner, discovery, number, number)));
      choice.shown().ifPresent(one -> probabilities.put(one.campaign(), choice.probability()));
      choice.heldOut().ifPresent(wanted::add);
    }
    Choice ahead =
        Pipeline.decideLikeliest(facts(campaigns, new Chance(learner, discovery, 0.5, 0.5)));
    assertThat(ahead.shown().map(one -> one.campaign()).isPresent())
        .isEqualTo(!probabilities.isEmpty());
    if (!probabilities.isEmpty()) {
      assertThat(ahead.probability()).isEqualTo(Collections.max(probabilities.values()));
      assertThat(ahead.discovery()).isFalse();
    }
    ahead.heldOut().ifPresent(one -> assertThat(wanted).contains(one));
  }

  @Example
  @Label("G6.3, G13.7 a message whose words a filter cannot write is not drawn")
  void onlyWhatCanBeSaid() {
    List<Campaign> campaigns = List.of(titled("On {context.day|day}", 9), titled("Plain", 1));
    Optional<Learner> learner = learner(true, campaigns);
    Set<String> said = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      Chance chance = new Chance(learner, 0, 0.5, (i + 0.5) / 100);
      said.add(title(campaigns, chance, "2026-12-24"));
      assertThat(title(campaigns, chance, "soon")).isEqualTo("Plain");
    }
    assertThat(said).containsExactly("On 24 December 2026", "Plain");
  }

  private static String title(List<Campaign> campaigns, Chance chance, String day) {
    Choice choice = Pipeline.decide(facts(campaigns, chance, Map.of("day", day)));
    return choice.shown().orElseThrow().title();
  }

  private static Campaign titled(String title, int priority) {
    return Shop.campaign(
        title,
        Shop.OFFERS,
        CampaignState.RUNNING,
        priority,
        List.of(),
        0,
        Shop.message("kitchen", Optional.empty(), false, Shop.web(Language.EN, 1, title)));
  }

  private static takt.campaigns.learning.Example example(Campaign campaign, double reward) {
    return new takt.campaigns.learning.Example(
        takt.campaigns.learning.Example.action(campaign.id(), "main"),
        new Features().rank(1).interest(1).is("placement", "banner").is("language", "EN").build(),
        reward,
        Shop.NOW);
  }

  private static Learner learner(List<takt.campaigns.learning.Example> examples) {
    return new Learner(
        Experience.none(SETTINGS.halfLife()).with(examples).expectations(Shop.NOW, SETTINGS),
        SETTINGS);
  }

  private static Optional<Learner> learner(boolean learns, List<Campaign> campaigns) {
    return learns
        ? Optional.of(learner(campaigns.stream().map(one -> example(one, 0.1)).toList()))
        : Optional.empty();
  }

  private static Campaign campaign(List<Campaign> campaigns, UUID id) {
    return campaigns.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Of different weights and categories, some held out from half of all persons. */
  private static List<Campaign> campaigns(List<Integer> drawn) {
    List<Campaign> all = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      int number = drawn.get(i);
      Campaign base =
          Shop.campaign(
              "campaign " + i,
              Shop.OFFERS,
              CampaignState.RUNNING,
              1 + number % 60,
              List.of(),
              number % 5 == 1 ? 50 : 0,
              Shop.message(
                  CATEGORIES.get(number % CATEGORIES.size()),
                  Optional.empty(),
                  false,
                  Shop.web(Language.EN, 0, "Plain"),
                  Shop.web(Language.DE, 0, "Einfach")));
      all.add(base);
    }
    return all;
  }

  private static ProfileId person() {
    return new ProfileId(new UUID(1, 2));
  }

  private static Facts facts(List<Campaign> campaigns, Chance chance) {
    return facts(campaigns, chance, Map.of());
  }

  private static Facts facts(List<Campaign> campaigns, Chance chance, Map<String, String> context) {
    Instant now = Shop.NOW;
    Person person =
        new Somebody(
                person(),
                Shop.OFFERS,
                Familiarity.REGULAR,
                OptionalInt.empty(),
                Map.of("kitchen", 8.0, "lights", 3.0, "bags", 1.0),
                Set.of(),
                Optional.empty(),
                Contacts.NONE,
                Optional.empty())
            .person();
    return new Facts(
            Optional.of(person),
            Shop.placement("banner"),
            Language.EN,
            context,
            Shop.moment(context, now),
            Shop.SHELF,
            campaigns,
            Shop.HOUSE,
            now)
        .with(chance);
  }
}
