package takt.campaigns;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Permissions;
import takt.kernel.Language;
import takt.profiles.Situation;

/**
 * A question: what to show here?
 *
 * @param permissions what is permitted to whoever is there, if that is known: read since the
 *     question came, without a lock
 * @param placement where
 * @param language in which language
 * @param context what is known of the page or situation without the person, at most 20 entries;
 *     interests are weighed for the situation that it says, by entries of their own such as {@code
 *     weather} or in {@value #SITUATION} as {@link Situation#parse} reads it; {@value #TIMEZONE} is
 *     the name of the zone by whose clock it happens (rules G12.2 and G12.5)
 * @param continues the decision whose message the person comes from, if they do (rule G15.5)
 * @param cameFrom the message that they come from, where nothing is known of them (rule G15.6)
 */
public record DecisionRequest(
    Optional<Permissions> permissions,
    String placement,
    Language language,
    Map<String, String> context,
    Optional<UUID> continues,
    Optional<Continued> cameFrom) {

  /** At most so many entries of context. */
  public static final int MOST_CONTEXT = 20;

  /** The entry of context that says in which situation the person is. */
  public static final String SITUATION = "situation";

  /** The entry of context that names the time zone where the person is. */
  public static final String TIMEZONE = "timezone";

  private static final int LONGEST = 200;

  /** Of somebody who comes from nowhere in particular. */
  public DecisionRequest(
      Optional<Permissions> permissions,
      String placement,
      Language language,
      Map<String, String> context) {
    this(permissions, placement, language, context, Optional.empty(), Optional.empty());
  }

  /** Refuses nonsense. */
  public DecisionRequest {
    Objects.requireNonNull(permissions, "permissions");
    Objects.requireNonNull(continues, "continues");
    Objects.requireNonNull(cameFrom, "cameFrom");
    Checks.code("placement", placement);
    Objects.requireNonNull(language, "language");
    context = checked(context);
  }

  /**
   * The zone of the context, if it says one.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Optional<ZoneId> zone(Map<String, String> context) {
    try {
      return Optional.ofNullable(context.get(TIMEZONE)).map(ZoneId::of);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException("must be a time zone such as Europe/Berlin", none);
    }
  }

  /** What the context says of the situation by facets. */
  public static Situation situation(Map<String, String> context) {
    return Situation.parse(context.getOrDefault(SITUATION, ""));
  }

  static Map<String, String> checked(Map<String, String> context) {
    Checks.range("the number of context entries", context.size(), 0, MOST_CONTEXT);
    context.forEach(
        (key, value) -> {
          Checks.text("a context entry's name", key, LONGEST);
          Checks.text("a context entry's value", value, LONGEST);
        });
    situation(context);
    zone(context);
    return Map.copyOf(context);
  }
}
