package takt.profiles;

import java.time.Instant;
import java.util.Optional;

/**
 * What familiarity is judged by (rule F3.4).
 *
 * @param knownSince since when a customer number leads to the person; empty if none does
 * @param events how many of their events are on record, counted no further than it matters
 * @param orders how many orders they made that were not undone
 * @param firstOrder when the first of these was; empty if there is none
 * @param lastOrder when the last of these was; empty if there is none
 */
public record FamiliarityFacts(
    Optional<Instant> knownSince,
    long events,
    long orders,
    Optional<Instant> firstOrder,
    Optional<Instant> lastOrder) {

  /** Since when they know each other at this level; empty for strangers. */
  public Optional<Instant> since(Familiarity level) {
    return switch (level) {
      case STRANGER -> Optional.empty();
      case ACQUAINTANCE -> knownSince;
      case CUSTOMER, REGULAR -> firstOrder;
    };
  }
}
