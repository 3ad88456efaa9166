package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.consent.Permission;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.Dimension;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/**
 * A person of the decision tests.
 *
 * @param profile who
 * @param purpose what they permit
 * @param familiarity how well known
 * @param limit their own limit
 * @param interests category and score
 * @param bought items
 * @param firstName their name
 * @param contacts contacts so far
 */
record Somebody(
    ProfileId profile,
    PurposeCode purpose,
    Familiarity familiarity,
    OptionalInt limit,
    Map<String, Double> interests,
    Set<String> bought,
    Optional<String> firstName,
    Person.Contacts contacts) {

  static final Instant SINCE = Shop.NOW.minus(Duration.ofDays(90));

  static Somebody who(Familiarity familiarity) {
    return new Somebody(
        new ProfileId(new UUID(1, 2)),
        Shop.OFFERS,
        familiarity,
        OptionalInt.empty(),
        Map.of(),
        Set.of(),
        Optional.empty(),
        Person.Contacts.NONE);
  }

  Somebody interestedIn(String category) {
    return new Somebody(
        profile, purpose, familiarity, limit, Map.of(category, 5.0), bought, firstName, contacts);
  }

  Somebody named(String name) {
    return new Somebody(
        profile, purpose, familiarity, limit, interests, bought, Optional.of(name), contacts);
  }

  Somebody limitedTo(int degree) {
    OptionalInt own = OptionalInt.of(degree);
    return new Somebody(profile, purpose, familiarity, own, interests, bought, firstName, contacts);
  }

  Somebody whoBought(String item) {
    return new Somebody(
        profile, purpose, familiarity, limit, interests, Set.of(item), firstName, contacts);
  }

  Somebody as(ProfileId other) {
    return new Somebody(other, purpose, familiarity, limit, interests, bought, firstName, contacts);
  }

  Person person() {
    Map<String, Attribute> attributes =
        firstName
            .map(name -> Map.of("firstName", new Attribute("firstName", name, "account", SINCE)))
            .orElse(Map.of());
    // What a message is about is a category: stronger brands of whatever name make no difference.
    List<Affinity> affinities =
        interests.entrySet().stream()
            .flatMap(
                one ->
                    Stream.of(
                        new Affinity(Dimension.CATEGORY, one.getKey(), one.getValue(), SINCE),
                        new Affinity(Dimension.BRAND, one.getKey(), 10 * one.getValue(), SINCE)))
            .sorted(Comparator.comparingDouble(Affinity::score).reversed())
            .toList();
    Map<String, Purchase> purchases =
        bought.stream()
            .collect(Collectors.toMap(item -> item, item -> new Purchase(item, 1, SINCE)));
    ProfileView view =
        new ProfileView(
            profile,
            purpose,
            attributes,
            affinities,
            purchases,
            familiarity,
            familiarity == Familiarity.STRANGER ? Optional.empty() : Optional.of(SINCE),
            limit);
    Permission permission =
        new Permission(purpose, Permission.Rule.GIVEN, 1, Optional.of(SINCE), Optional.empty());
    return new Person(profile, Map.of(purpose, permission), Map.of(purpose, view), contacts);
  }
}
