package takt.profiles;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that somebody did, as it came in.
 *
 * @param messageId the sender's key of it, 1 to 100 characters (rule F3.1)
 * @param kind what kind of call it came by
 * @param name its name, 1 to 200 characters, such as {@code Product Viewed}
 * @param customer the customer number, if it names one
 * @param visitor the visitor's random id, if it names one
 * @param others identifiers of other types that it names beside them, at most {@value #MOST_OTHERS}
 * @param at when it happened
 * @param properties its properties, or the traits of an identify or a group; at most 32 KB as text
 */
public record IncomingEvent(
    String messageId,
    Kind kind,
    String name,
    Optional<Identifier> customer,
    Optional<Identifier> visitor,
    List<Identifier> others,
    Instant at,
    JsonObject properties) {

  /** The property that holds what the sender says about the circumstances. */
  public static final String CONTEXT = "$context";

  /** The property that holds what the sender says beside the properties. */
  public static final String FIELDS = "$fields";

  /** An event names at most so many identifiers beside customer and visitor. */
  public static final int MOST_OTHERS = 10;

  private static final Set<Identifier.Type> NAMED =
      Set.of(Identifier.Type.CUSTOMER, Identifier.Type.ANONYMOUS);

  /** The kinds of call. */
  public enum Kind {
    /** Who somebody is, with traits. */
    IDENTIFY,
    /** Which group somebody belongs to, with its traits. */
    GROUP,
    /** What somebody did. */
    TRACK,
    /** Which page, or screen of an app, somebody saw. */
    PAGE
  }

  /** One that names nobody but a customer and a visitor. */
  public IncomingEvent(
      String messageId,
      Kind kind,
      String name,
      Optional<Identifier> customer,
      Optional<Identifier> visitor,
      Instant at,
      JsonObject properties) {
    this(messageId, kind, name, customer, visitor, List.of(), at, properties);
  }

  /** Refuses missing or overlong parts, and identifiers in the wrong place. */
  public IncomingEvent {
    others = List.copyOf(others);
    if (others.size() > MOST_OTHERS
        || others.stream().anyMatch(one -> NAMED.contains(one.type()))) {
      throw new IllegalArgumentException(
          "others must be at most " + MOST_OTHERS + ", of other types");
    }
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(properties, "properties");
    check("messageId", messageId, 100);
    check("name", name, 200);
  }

  /** The same with these properties. */
  public IncomingEvent saying(JsonObject other) {
    return new IncomingEvent(messageId, kind, name, customer, visitor, others, at, other);
  }

  /** Refuses, among others, the one character that PostgreSQL cannot store. */
  private static void check(String part, String value, int most) {
    if (value == null || value.isBlank() || value.length() > most || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(part + " must have 1 to " + most + " characters, no NUL");
    }
  }
}
