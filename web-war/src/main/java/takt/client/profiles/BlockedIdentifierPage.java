package takt.client.profiles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Identifiers that join nobody any more.
 *
 * @param items a part of them, in the order in which they were blocked
 * @param next what to ask for the part after it, as {@code after}; null at the end
 */
public record BlockedIdentifierPage(List<Blocked> items, UUID next) {

  /**
   * A value that led too many persons together.
   *
   * @param id its key
   * @param type the identifier's type, such as anonymous
   * @param value the identifier's value: personal data, or what looks like it
   * @param persons how many persons it would have led together within 30 days
   * @param at when it was blocked
   */
  public record Blocked(UUID id, String type, String value, int persons, Instant at) {}
}
