package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Explanation;
import takt.campaigns.Reason;
import takt.campaigns.Shown;
import takt.campaigns.contact.Contacts;
import takt.consent.Permission;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;

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
          "bare-spot",
          "cosy-spot",
          "weekend-or-tea");
  private static final List<String> CATEGORIES =
      List.of("kitchen", "lights", "bags", "sports", "home", "party");
  private static final List<String> ITEMS =
      List.of("22423", "85123A", "85099B:consumable", "47566", "22501");
  private static final List<Map<String, String>> CONTEXTS =
      List.of(
          Map.of(),
          Map.of("weather", "rain"),
          Map.of("weather", "cold"),
          Map.of("weather", "cold", "daypart", "evening"),
          Map.of("situation", "daypart=evening,weather=cold"),
          Map.of("weather", "cold", "timezone", "Asia/Tokyo"));

  /** What is left to chance: a large part of it is for something new. */
  private static final double SHARE = 0.5;

  /** So many draws of something new tell how probable each is: as probable as each other. */
  private static final int DRAWS = 60;

  private final Random random = new Random(20261126);

  /** A question, and who asks: of them one is known for each purpose that they permit. */
  private record Asking(
      List<Somebody> who,
      String place,
      Language language,
      Map<String, String> context,
      Chance chance) {

    Facts facts() {
      return facts(chance, Shop.moment(context, Shop.NOW));
    }

    Facts facts(Chance other, Moment moment) {
      return new Facts(
              person(moment),
              Shop.placement(place),
              language,
              context,
              moment,
              Shop.SHELF,
              Shop.at(place),
              Shop.HOUSE,
              Shop.NOW)
          .with(other);
    }

    private Optional<Person> person(Moment moment) {
      Map<PurposeCode, Permission> permissions = new HashMap<>();
      Map<PurposeCode, ProfileView> views = new HashMap<>();
      for (Somebody one : who) {
        if (Shop.at(place).stream()
            .filter(campaign -> campaign.plan().purpose().equals(one.purpose()))
            .anyMatch(campaign -> Live.holds(campaign, context, moment, Shop.NOW))) {
          permissions.putAll(one.person().permissions());
          views.putAll(one.person().views());
        }
      }
      return views.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Person(
                  who.get(0).profile(), permissions, views, Contacts.NONE, Optional.empty()));
    }

    Asking by(List<Somebody> others) {
      return new Asking(others, place, language, context, chance);
    }

    Asking in(Map<String, String> other) {
      return new Asking(who, place, language, other, chance);
    }
  }

  @Test
  @DisplayName(
      "G3.7, G12.4 in 10,000 random decisions each named fact, when removed, changes what is shown")
  void everyReasonDecided() {
    Map<Reason.Kind, Integer> named = new EnumMap<>(Reason.Kind.class);
    int discoveries = 0;
    int several = 0;
    for (int at = 0; at < DECISIONS; at++) {
      Asking asking = asking();
      Facts facts = asking.facts();
      Choice choice = Pipeline.decide(facts);
      discoveries += choice.discovery() ? 1 : 0;
      several += facts.person().filter(person -> person.views().size() > 1).isPresent() ? 1 : 0;
      Explanation why = Explaining.explain(facts, choice, code -> "Personal offers");
      for (Reason reason : why.facts()) {
        named.merge(reason.kind(), 1, Integer::sum);
        assertThat(reason.text()).endsWith(".");
        if (reason.kind() == Reason.Kind.SITUATION) {
          theMomentDecided(asking, choice, reason);
        } else {
          Asking less = asking.by(without(asking.who(), reason));
          assertThat(told(less, choice))
              .as("%s without %s", asking, reason)
              .isNotEqualTo(told(asking, choice));
        }
      }
      assertThat(why.text().split("(?<=\\D\\.) ")).hasSizeBetween(1, 2);
    }
    assertThat(named).containsOnlyKeys(Reason.Kind.values());
    assertThat(named.values()).allSatisfy(times -> assertThat(times).isGreaterThan(AT_LEAST));
    assertThat(discoveries).isGreaterThan(AT_LEAST);
    assertThat(several).isGreaterThan(AT_LEAST);
  }

  private static void theMomentDecided(Asking asking, Choice choice, Reason reason) {
    Moment never = new Moment(Map.of(), asking.context(), Shop.NOW, Shop.HOUSE.zone());
    assertThat(told(Pipeline.decide(asking.facts(asking.chance(), never))))
        .as("%s where no condition holds", asking)
        .isNotEqualTo(told(choice));
    for (String word : reason.value().isEmpty() ? new String[0] : reason.value().split(", ")) {
      if (word.contains(": ")) {
        Asking less = asking.in(unsaid(asking.context(), word.substring(0, word.indexOf(':'))));
        assertThat(told(Pipeline.decide(less.facts())))
            .as("%s without %s", asking, word)
            .isNotEqualTo(told(choice));
      } else {
        assertThat(IntStream.range(1, 7 * 24).mapToObj(hours -> Duration.ofHours(hours)))
            .as("%s at another time", asking)
            .anyMatch(later -> !told(later(asking, later)).equals(told(choice)));
      }
    }
  }

  private static Choice later(Asking asking, Duration time) {
    Moment other = Shop.moment(asking.context(), Shop.NOW.plus(time));
    return Pipeline.decide(asking.facts(asking.chance(), other));
  }

  private static Map<String, String> unsaid(Map<String, String> context, String name) {
    Map<String, String> less = new HashMap<>(context);
    less.remove(name);
    less.computeIfPresent(
        "situation",
        (key, facets) ->
            Arrays.stream(facets.split(","))
                .filter(one -> !one.startsWith(name + "="))
                .collect(Collectors.joining(",")));
    return less;
  }

  private static String told(Asking asking, Choice first) {
    return first.discovery()
        ? discovered(asking, first.shown().orElseThrow())
        : told(Pipeline.decide(asking.facts()));
  }

  /** What came of a decision: outcome, words, and the value of what won. */
  private static String told(Choice choice) {
    return choice.outcome()
        + " "
        + choice.shown()
        + " "
        + choice.winner().map(Ranked::value).orElse(0.0);
  }

  /** In how many draws of something new this message is shown, and with which words. */
  private static String discovered(Asking asking, Shown shown) {
    List<String> said = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      double number = SHARE * (draw + 0.5) / DRAWS;
      Chance chance = new Chance(Optional.empty(), SHARE, number, number);
      Choice choice =
          Pipeline.decide(asking.facts(chance, Shop.moment(asking.context(), Shop.NOW)));
      choice
          .shown()
          .filter(one -> choice.discovery() && one.campaign().equals(shown.campaign()))
          .ifPresent(one -> said.add(one.variant() + " " + one.title() + " " + one.body()));
    }
    return said.toString();
  }

  private Asking asking() {
    Somebody offers = somebody(Shop.OFFERS);
    Somebody letter = somebody(Shop.NEWSLETTER).as(offers.profile());
    List<Somebody> who =
        switch (random.nextInt(4)) {
          case 0 -> List.of(letter);
          case 1 -> List.of(offers, letter);
          default -> List.of(offers);
        };
    Chance chance =
        random.nextBoolean()
            ? Chance.NONE
            : new Chance(Optional.empty(), SHARE, random.nextDouble(), random.nextDouble());
    return new Asking(
        who,
        PLACES.get(random.nextInt(PLACES.size())),
        random.nextInt(4) == 0 ? Language.DE : Language.EN,
        CONTEXTS.get(random.nextInt(CONTEXTS.size())),
        chance);
  }

  private Somebody somebody(PurposeCode purpose) {
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
        purpose,
        levels[random.nextInt(levels.length)],
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5)),
        interests,
        some(ITEMS),
        random.nextBoolean() ? Optional.of("Anna") : Optional.empty(),
        Contacts.NONE,
        random.nextBoolean() ? Optional.empty() : Optional.of(ZoneId.of("Asia/Tokyo")),
        attributes,
        some(List.of("runners", "walkers")));
  }

  private Set<String> some(List<String> all) {
    return all.stream().filter(one -> random.nextBoolean()).collect(Collectors.toSet());
  }

  /** The same person without a fact; without the permission nobody is known for its purpose. */
  private static List<Somebody> without(List<Somebody> who, Reason reason) {
    return who.stream()
        .flatMap(
            one ->
                one.purpose().equals(reason.purpose())
                    ? without(one, reason).stream()
                    : Stream.of(one))
        .toList();
  }

  private static Optional<Somebody> without(Somebody who, Reason reason) {
    Map<String, Double> interests = new HashMap<>(who.interests());
    Set<String> bought = new HashSet<>(who.bought());
    Map<String, String> attributes = new HashMap<>(who.attributes());
    Set<String> segments = new HashSet<>(who.segments());
    switch (reason.kind()) {
      case INTEREST -> interests.remove(reason.value());
      case PURCHASE -> bought.removeIf(word -> reason.value().equals(name(word)));
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
            reason.value().equals("timezone") ? Optional.empty() : who.zone(),
            attributes,
            segments));
  }

  /** What the catalogue calls something, in whatever language it was said. */
  private static String name(String word) {
    String code = word.substring(0, (word + ":").indexOf(':'));
    return Shop.SHELF.item(code).map(item -> item.name(Language.EN)).orElse(code);
  }
}
