package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.campaigns.contact.Contacts;
import takt.consent.Permission;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.Dimension;
import takt.profiles.Familiarity;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;

/**
 * A person of the decision tests.
 *
 * @param profile who
 * @param purpose what they permit
 * @param familiarity how well known
 * @param limit their own limit
 * @param interests category and score
 * @param bought what they have, as {@link Possession} reads it
 * @param firstName their name
 * @param contacts contacts so far
 * @param zone where their clock goes, if they said so
 * @param attributes further attributes
 * @param segments the segments they are in
 */
record Somebody(
    ProfileId profile,
    PurposeCode purpose,
    Familiarity familiarity,
    OptionalInt limit,
    Map<String, Double> interests,
    Set<String> bought,
    Optional<String> firstName,
    Contacts contacts,
    Optional<ZoneId> zone,
    Map<String, String> attributes,
    Set<String> segments) {

  static final Instant SINCE = Shop.NOW.minus(Duration.ofDays(90));

  /** Somebody of no segment, of whom no more attributes are known. */
  Somebody(
      ProfileId profile,
      PurposeCode purpose,
      Familiarity familiarity,
      OptionalInt limit,
      Map<String, Double> interests,
      Set<String> bought,
      Optional<String> firstName,
      Contacts contacts,
      Optional<ZoneId> zone) {
    this(
        profile,
        purpose,
        familiarity,
        limit,
        interests,
        bought,
        firstName,
        contacts,
        zone,
        Map.of(),
        Set.of());
  }

  /** With further attributes and in these segments; to be said last. */
  Somebody with(Map<String, String> more, Set<String> in) {
    return new Somebody(
        profile,
        purpose,
        familiarity,
        limit,
        interests,
        bought,
        firstName,
        contacts,
        zone,
        more,
        in);
  }

  static Somebody who(Familiarity familiarity) {
    return new Somebody(
        new ProfileId(new UUID(1, 2)),
        Shop.OFFERS,
        familiarity,
        OptionalInt.empty(),
        Map.of(),
        Set.of(),
        Optional.empty(),
        Contacts.NONE,
        Optional.empty());
  }

  Somebody interestedIn(String category) {
    return interestedIn(Map.of(category, 5.0));
  }

  Somebody interestedIn(Map<String, Double> scores) {
    return new Somebody(
        profile, purpose, familiarity, limit, scores, bought, firstName, contacts, zone);
  }

  Somebody named(String name) {
    return new Somebody(
        profile, purpose, familiarity, limit, interests, bought, Optional.of(name), contacts, zone);
  }

  Somebody limitedTo(int degree) {
    OptionalInt own = OptionalInt.of(degree);
    return new Somebody(
        profile, purpose, familiarity, own, interests, bought, firstName, contacts, zone);
  }

  Somebody whoBought(String item) {
    return new Somebody(
        profile, purpose, familiarity, limit, interests, Set.of(item), firstName, contacts, zone);
  }

  Somebody as(ProfileId other) {
    return new Somebody(
        other, purpose, familiarity, limit, interests, bought, firstName, contacts, zone);
  }

  Somebody in(Optional<ZoneId> where) {
    return new Somebody(
        profile, purpose, familiarity, limit, interests, bought, firstName, contacts, where);
  }

  private Map<String, KnownSegment> known() {
    return segments.stream()
        .collect(
            Collectors.toMap(
                code -> code,
                code ->
                    new KnownSegment(
                        code,
                        Map.of(Language.DE, "Alle " + code, Language.EN, "All " + code),
                        purpose,
                        SINCE)));
  }

  Person person() {
    Map<String, Attribute> facts = new HashMap<>();
    attributes.forEach(
        (name, value) -> facts.put(name, new Attribute(name, value, "account", SINCE)));
    firstName.ifPresent(
        name -> facts.put("firstName", new Attribute("firstName", name, "account", SINCE)));
    zone.ifPresent(
        where -> facts.put("timezone", new Attribute("timezone", where.getId(), "app", SINCE)));
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
    ProfileView view =
        new ProfileView(
            profile,
            purpose,
            facts,
            affinities,
            Possession.items(bought),
            Possession.categories(bought),
            familiarity,
            familiarity == Familiarity.STRANGER ? Optional.empty() : Optional.of(SINCE),
            limit,
            known());
    Permission permission =
        new Permission(purpose, Permission.Rule.GIVEN, 1, Optional.of(SINCE), Optional.empty());
    return new Person(
        profile, Map.of(purpose, permission), Map.of(purpose, view), contacts, Optional.empty());
  }
}
