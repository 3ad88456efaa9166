package takt.profiles;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeSet;

/**
 * Some of a person's events, newest first (rule F7.1).
 *
 * @param events the events
 * @param next where the next page begins; empty if there is none
 */
public record EventPage(List<KnownEvent> events, Optional<String> next) {

  /** Copies what it is given. */
  public EventPage {
    events = List.copyOf(events);
  }

  /**
   * An event as it is stored.
   *
   * @param messageId the sender's key of it
   * @param kind what kind of call it came by
   * @param name its name
   * @param source who sent it, or of older events the library that its context names; empty if
   *     neither is known
   * @param purposes what it may be used for
   * @param at when it happened
   * @param receivedAt when it came
   * @param properties its properties, or the traits of an identify; the context as {@code
   *     $context}, fields that Takt does not know as {@code $fields}
   */
  public record KnownEvent(
      String messageId,
      IncomingEvent.Kind kind,
      String name,
      Optional<String> source,
      PurposeSet purposes,
      Instant at,
      Instant receivedAt,
      JsonObject properties) {}
}
