package takt.profiles.derive;

import jakarta.json.JsonObject;
import java.time.Instant;
import takt.kernel.PurposeSet;
import takt.profiles.EventType;
import takt.profiles.situation.Circumstances;

/**
 * A stored event, as far as something follows from it.
 *
 * @param messageId its key
 * @param name its name
 * @param purposes what it is bound to
 * @param at when it happened
 * @param weight what it adds to an interest
 * @param serving whether it was shown to the person, and is no act of their own (rule F3.7)
 * @param circumstances what it says about the situation (rule F3.8)
 * @param commerce what was viewed, bought or returned
 * @param properties what it says
 */
public record Happening(
    String messageId,
    String name,
    PurposeSet purposes,
    Instant at,
    double weight,
    boolean serving,
    Circumstances circumstances,
    Commerce commerce,
    JsonObject properties)
    implements Comparable<Happening> {

  /** An event of a type. */
  public static Happening of(
      String messageId,
      String name,
      EventType type,
      PurposeSet purposes,
      Instant at,
      JsonObject properties) {
    return new Happening(
        messageId,
        name,
        purposes,
        at,
        type.weight(),
        type.serving(),
        Circumstances.of(properties),
        Commerce.of(name, properties),
        properties);
  }

  /** The order in which things happened, the same for any order of arrival. */
  @Override
  public int compareTo(Happening other) {
    int time = at.compareTo(other.at);
    return time != 0 ? time : messageId.compareTo(other.messageId);
  }
}
