package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Explanation;
import takt.campaigns.Reason;
import takt.campaigns.contact.Contacts;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Familiarity;

@DisplayName("Every reason was one")
class ReasonsDecidedTest {

  private static final int DECISIONS = 10_000;
  private static final int AT_LEAST = 10;
  private static final List<String> PLACES =
      List.of(
          "banner",
          "tea-spot",
          "light-spot",
          "bags-spot",
          "page",
          "teaser",
          "mixed",
          "club-spot",
          "birthday-mail",
          "gone-or-light",
          "twin-spot",
          "members-spot",
          "members-mail",
          "pot-spot",
          "bare-spot");
  private static final List<String> CATEGORIES =
      List.of("kitchen", "lights", "bags", "sports", "home", "party");
  private static final List<String> ITEMS = List.of("22423", "85123A", "85099B", "47566", "22501");

  private final Random random = new Random(20261126);

  @Test
  @DisplayName(
      "G3.7 in 10,000 random decisions each named fact, when removed, changes what is shown")
  void everyReasonDecided() {
    Map<Reason.Kind, Integer> named = new EnumMap<>(Reason.Kind.class);
    for (int at = 0; at < DECISIONS; at++) {
      Somebody somebody = somebody();
      String place = PLACES.get(random.nextInt(PLACES.size()));
      Language language = random.nextInt(4) == 0 ? Language.DE : Language.EN;
      Map<String, String> context = random.nextBoolean() ? Map.of() : Map.of("weather", "rain");
      Facts facts = facts(Optional.of(somebody), place, language, context);
      Choice choice = Pipeline.decide(facts);
      Explanation why = Explaining.explain(facts, choice, code -> "Personal offers");
      for (Reason reason : why.facts()) {
        named.merge(reason.kind(), 1, Integer::sum);
        Facts less = facts(without(somebody, reason), place, language, context);
        assertThat(told(Pipeline.decide(less)))
            .as("%s without %s in %s", somebody, reason, place)
            .isNotEqualTo(told(choice));
        assertThat(reason.text()).endsWith(".");
      }
      assertThat(why.text().split("(?<=\\D\\.) ")).hasSizeBetween(1, 2);
    }
    assertThat(named).containsOnlyKeys(Reason.Kind.values());
    assertThat(named.values()).allSatisfy(times -> assertThat(times).isGreaterThan(AT_LEAST));
  }

  /** What came of a decision: outcome, words, and the value of what won. */
  private static String told(Choice choice) {
    return choice.outcome()
        + " "
        + choice.shown()
        + " "
        + choice.winner().map(Ranked::value).orElse(0.0);
  }

  private Somebody somebody() {
    Familiarity[] levels = Familiarity.values();
    Map<String, Double> interests = new HashMap<>();
    CATEGORIES.stream()
        .filter(one -> random.nextInt(3) == 0)
        .forEach(one -> interests.put(one, 0.05 + random.nextInt(100)));
    Map<String, String> attributes = new HashMap<>();
    if (random.nextBoolean()) {
      attributes.put("km", "42");
    }
    if (random.nextBoolean()) {
      attributes.put("birthday", "1990-05-03");
    }
    return new Somebody(
        new ProfileId(new UUID(1, random.nextInt(1_000))),
        random.nextInt(4) == 0 ? Shop.NEWSLETTER : Shop.OFFERS,
        levels[random.nextInt(levels.length)],
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5)),
        interests,
        some(ITEMS),
        random.nextBoolean() ? Optional.of("Anna") : Optional.empty(),
        Contacts.NONE,
        Optional.empty(),
        attributes,
        some(List.of("runners", "walkers")));
  }

  private Set<String> some(List<String> all) {
    return all.stream().filter(one -> random.nextBoolean()).collect(Collectors.toSet());
  }

  /** The same person without a fact; nobody without the permission. */
  private static Optional<Somebody> without(Somebody who, Reason reason) {
    Map<String, Double> interests = new HashMap<>(who.interests());
    Set<String> bought = new HashSet<>(who.bought());
    Map<String, String> attributes = new HashMap<>(who.attributes());
    Set<String> segments = new HashSet<>(who.segments());
    switch (reason.kind()) {
      case INTEREST -> interests.remove(reason.value());
      case PURCHASE -> bought.remove(reason.value());
      case ATTRIBUTE -> attributes.remove(reason.value());
      case SEGMENT -> segments.removeIf(code -> reason.value().endsWith(" " + code));
      case PERMISSION -> {
        return Optional.empty();
      }
      default -> {}
    }
    return Optional.of(
        new Somebody(
            who.profile(),
            who.purpose(),
            reason.kind() == Reason.Kind.FAMILIARITY ? Familiarity.STRANGER : who.familiarity(),
            reason.kind() == Reason.Kind.OWN_LIMIT ? OptionalInt.empty() : who.limit(),
            interests,
            bought,
            reason.kind() == Reason.Kind.FIRST_NAME ? Optional.empty() : who.firstName(),
            who.contacts(),
            who.zone(),
            attributes,
            segments));
  }

  private static Facts facts(
      Optional<Somebody> who, String place, Language language, Map<String, String> context) {
    Moment moment = Shop.moment(context, Shop.NOW);
    Optional<Person> person =
        who.filter(
                one ->
                    Shop.at(place).stream()
                        .anyMatch(
                            campaign ->
                                campaign.plan().purpose().equals(one.purpose())
                                    && Live.holds(campaign, context, moment, Shop.NOW)))
            .map(Somebody::person);
    return new Facts(
        person,
        Shop.placement(place),
        language,
        context,
        moment,
        Shop.SHELF,
        Shop.at(place),
        Shop.HOUSE,
        Shop.NOW);
  }
}
