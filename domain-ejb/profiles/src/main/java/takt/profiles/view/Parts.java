package takt.profiles.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.Dimension;
import takt.profiles.DurableCategory;
import takt.profiles.Familiarity;
import takt.profiles.FamiliarityFacts;
import takt.profiles.FamiliarityThresholds;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;
import takt.profiles.Segment;
import takt.profiles.buying.Lasting;

/** The parts of a view, as its one statement brings them. */
final class Parts {

  private final Instant now;
  private final PurposeCode purpose;
  private final Comparator<Attribute> precedence;
  private final Lasting.Known lasting;
  private final Predicate<String> allowed;
  private final Map<String, Attribute> attributes = new HashMap<>();
  private final Set<String> bound = new HashSet<>();
  private final List<Affinity> affinities = new ArrayList<>();
  private final Map<String, Purchase> purchases = new HashMap<>();
  private final Map<Integer, Instant> memberships = new HashMap<>();
  private final Map<String, DurableCategory> durables = new HashMap<>();
  private Optional<Instant> knownSince = Optional.empty();
  private Part orders = new Part("orders", null, null, null, 0.0, null, null);
  private long events;
  private OptionalInt ownLimit = OptionalInt.empty();

  /**
   * None yet.
   *
   * @param allowed whether what is stored under a name may be used for the purpose
   */
  Parts(
      Instant now,
      PurposeCode purpose,
      Comparator<Attribute> precedence,
      Lasting.Known lasting,
      Predicate<String> allowed) {
    this.now = now;
    this.purpose = purpose;
    this.precedence = precedence;
    this.lasting = lasting;
    this.allowed = allowed;
  }

  /** One row; what it leaves out is null. */
  record Part(
      String part,
      String name,
      String content,
      String source,
      Double number,
      Instant at,
      Instant since) {}

  void add(Part one) {
    switch (one.part()) {
      case "profile" -> {
        knownSince = one.source() == null ? Optional.empty() : Optional.of(since(one));
        ownLimit =
            one.number() == null ? OptionalInt.empty() : OptionalInt.of(one.number().intValue());
      }
      case "interest" -> affinities.add(affinity(one));
      case "durable" -> durables.put(one.name(), BoughtParts.durable(one, days(one.name())));
      case "purchase" -> purchases.merge(one.name(), purchase(one), BoughtParts::together);
      case "attribute" -> addAttribute(one);
      case "segment" -> memberships.put(one.number().intValue(), one.at());
      case "orders" -> orders = one;
      default -> events = one.number().longValue();
    }
  }

  private Purchase purchase(Part one) {
    Optional<String> category = Optional.ofNullable(one.content());
    return BoughtParts.of(
        one,
        category.flatMap(lasting::kind),
        category.map(this::days).orElseGet(OptionalInt::empty));
  }

  private OptionalInt days(String category) {
    return lasting.days(category, purpose);
  }

  /** A number that was linked before that was written down is as old as the profile at most. */
  private static Instant since(Part profile) {
    return profile.since() == null ? profile.at() : profile.since();
  }

  /** The keys of the segments that the person is in. */
  Set<Integer> segments() {
    return memberships.keySet();
  }

  ProfileView view(
      ProfileId profile, FamiliarityThresholds thresholds, Map<Integer, Segment> defined) {
    // Somebody's word about what is right counts wherever the attribute may be used.
    attributes.keySet().retainAll(bound);
    attributes.values().removeIf(one -> one.value().isEmpty());
    purchases.values().removeIf(one -> one.quantity() <= 0);
    affinities.removeIf(one -> !(one.score() > 0));
    affinities.sort(Comparator.comparingDouble(Affinity::score).reversed());
    FamiliarityFacts facts =
        new FamiliarityFacts(
            knownSince,
            events,
            orders.number().longValue(),
            Optional.ofNullable(orders.since()),
            Optional.ofNullable(orders.at()));
    Familiarity familiarity = thresholds.level(facts, now);
    return new ProfileView(
        profile,
        purpose,
        attributes,
        affinities,
        purchases,
        durables,
        familiarity,
        facts.since(familiarity),
        ownLimit,
        segments(defined));
  }

  /** A membership in what is no longer a segment of the purpose is none. */
  private Map<String, KnownSegment> segments(Map<Integer, Segment> defined) {
    Map<String, KnownSegment> segments = new HashMap<>();
    memberships.forEach(
        (key, since) -> {
          Segment segment = defined.get(key);
          if (segment != null && segment.purpose().equals(purpose)) {
            segments.put(
                segment.code(), new KnownSegment(segment.code(), segment.names(), purpose, since));
          }
        });
    return segments;
  }

  private void addAttribute(Part one) {
    if (!allowed.test(one.name())) {
      return;
    }
    if (one.number() > 0) {
      bound.add(one.name());
    }
    attributes.merge(
        one.name(),
        new Attribute(one.name(), one.content(), one.source(), one.at()),
        (known, other) -> precedence.compare(known, other) <= 0 ? known : other);
  }

  private static Affinity affinity(Part one) {
    return new Affinity(Dimension.valueOf(one.content()), one.name(), one.number(), one.since());
  }
}
