package takt.profiles.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;
import takt.profiles.derive.Interest;

/** The parts of a view, as its one statement brings them. */
final class Parts {

  private final Instant now;
  private final Duration halfLife;
  private final Comparator<Attribute> precedence;
  private final Map<String, Attribute> attributes = new HashMap<>();
  private final Set<String> bound = new HashSet<>();
  private final List<Affinity> affinities = new ArrayList<>();
  private final Map<String, Purchase> purchases = new HashMap<>();
  private final List<Instant> orders = new ArrayList<>();
  private boolean known;
  private OptionalInt ownLimit = OptionalInt.empty();

  Parts(Instant now, Duration halfLife, Comparator<Attribute> precedence) {
    this.now = now;
    this.halfLife = halfLife;
    this.precedence = precedence;
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
        known = one.source() != null;
        ownLimit =
            one.number() == null ? OptionalInt.empty() : OptionalInt.of(one.number().intValue());
      }
      case "interest" -> affinities.add(affinity(one));
      case "purchase" ->
          purchases.put(one.name(), new Purchase(one.name(), one.number().longValue(), one.at()));
      case "attribute" -> addAttribute(one);
      default -> orders.add(one.at());
    }
  }

  ProfileView view(ProfileId profile, PurposeCode purpose) {
    // Somebody's word about what is right counts wherever the attribute may be used.
    attributes.keySet().retainAll(bound);
    attributes.values().removeIf(one -> one.value().isEmpty());
    affinities.removeIf(one -> !(one.score() > 0));
    affinities.sort(Comparator.comparingDouble(Affinity::score).reversed());
    return new ProfileView(
        profile,
        purpose,
        attributes,
        affinities,
        purchases,
        Familiarities.of(known, orders, now),
        ownLimit);
  }

  private void addAttribute(Part one) {
    if (one.number() > 0) {
      bound.add(one.name());
    }
    attributes.merge(
        one.name(),
        new Attribute(one.name(), one.content(), one.source(), one.at()),
        (known, other) -> precedence.compare(known, other) <= 0 ? known : other);
  }

  private Affinity affinity(Part one) {
    Interest interest = new Interest(one.number(), one.at(), one.since());
    return new Affinity(one.name(), interest.scoreAt(now, halfLife), one.since());
  }
}
