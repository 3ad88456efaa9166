package takt.profiles;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A situation that somebody is in: for some facets, which of their values holds (rule F3.8). What
 * it does not say is unknown.
 *
 * @param values the values by the facets' names
 */
public record Situation(SortedMap<String, String> values) {

  /** Nothing is known of it. */
  public static final Situation UNKNOWN = new Situation(new TreeMap<>());

  private static final int MOST = 20;

  /**
   * Refuses names and values that are none, and more than {@value #MOST}; copies what it is given.
   */
  public Situation {
    values = new TreeMap<>(values);
    if (values.size() > MOST) {
      throw new IllegalArgumentException("A situation has at most " + MOST + " facets");
    }
    for (Map.Entry<String, String> one : values.entrySet()) {
      SituationFacet.check(one.getKey());
      SituationFacet.check(one.getValue());
    }
  }

  /**
   * Reads a text such as {@code daypart=evening,weather=cold}; an empty one says nothing.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Situation parse(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 || values.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            "must be like daypart=evening,weather=cold, each facet once");
      }
    }
    return new Situation(values);
  }

  /**
   * The same text for the same situation: what {@link #parse} reads, in the order of the facets.
   */
  public String canonical() {
    return values.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(","));
  }
}
