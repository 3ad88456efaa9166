package takt.profiles;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Something that tells situations apart, with the values it can have (rule F3.8).
 *
 * @param name 1 to 30 small letters, digits and hyphens, beginning with a letter
 * @param values at most {@value #MOST_VALUES}, spelled as names are; those of a facet that Takt
 *     derives are known, and need not be given
 */
public record SituationFacet(String name, List<String> values) {

  /** A facet has at most so many values. */
  public static final int MOST_VALUES = 8;

  /** The time of day: derived from an event's time where it happened. */
  public static final String DAYPART = "daypart";

  /** The season of the northern half of the earth: derived likewise. */
  public static final String SEASON = "season";

  /** The facets that Takt derives, with their values. */
  public static final Map<String, List<String>> DERIVED =
      Map.of(
          DAYPART, List.of("morning", "afternoon", "evening", "night"),
          SEASON, List.of("spring", "summer", "autumn", "winter"));

  private static final String SPELLING = "[a-z][a-z0-9-]{0,29}";

  private static final int MORNING = 6;
  private static final int AFTERNOON = 12;
  private static final int EVENING = 18;
  private static final int NIGHT = 22;
  private static final int MONTHS_OF_A_SEASON = 3;

  /** Refuses names and values that are none, and other values of what Takt derives. */
  public SituationFacet {
    check(name);
    List<String> known = DERIVED.get(name);
    values = known != null && values.isEmpty() ? known : List.copyOf(values);
    if (known != null && !known.equals(values)) {
      throw new IllegalArgumentException("values of " + name + " are " + String.join(", ", known));
    }
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw new IllegalArgumentException("values must be 1 to " + MOST_VALUES);
    }
    values.forEach(SituationFacet::check);
    if (new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException("values must be named once");
    }
  }

  /** What Takt derives for a facet from the local time; empty for another facet. */
  public static String derived(String facet, LocalDateTime local) {
    return switch (facet) {
      case DAYPART -> daypart(local.getHour());
      case SEASON -> season(local.getMonthValue());
      default -> "";
    };
  }

  private static String daypart(int hour) {
    if (hour < MORNING || hour >= NIGHT) {
      return "night";
    }
    if (hour < AFTERNOON) {
      return "morning";
    }
    return hour < EVENING ? "afternoon" : "evening";
  }

  /** As meteorologists have it: spring begins with March. */
  private static String season(int month) {
    int since = (month + 12 - 3) % 12 / MONTHS_OF_A_SEASON;
    return DERIVED.get(SEASON).get(since);
  }

  static void check(String word) {
    if (!word.matches(SPELLING)) {
      throw new IllegalArgumentException(
          "a facet or value has 1 to 30 small letters, digits and hyphens, a letter first");
    }
  }
}
