package takt.profiles.situation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import takt.profiles.Situation;
import takt.profiles.SituationFacet;

/**
 * How situations are told apart (rule F3.8).
 *
 * @param facets the declared facets
 * @param zone the company's zone, for events that do not say where they happened
 */
public record Situating(List<SituationFacet> facets, ZoneId zone) {

  private static final int MORNING = 6;
  private static final int AFTERNOON = 12;
  private static final int EVENING = 18;
  private static final int NIGHT = 22;
  private static final int MONTHS_OF_A_SEASON = 3;

  /** Copies what it is given. */
  public Situating {
    facets = List.copyOf(facets);
  }

  /** The situation in which an event happened, as text; empty while no facet is declared. */
  public String of(Circumstances circumstances, Instant at) {
    if (facets.isEmpty()) {
      return "";
    }
    LocalDateTime local = at.atZone(circumstances.zone().orElse(zone)).toLocalDateTime();
    SortedMap<String, String> values = new TreeMap<>();
    for (SituationFacet facet : facets) {
      String said = circumstances.said().getOrDefault(facet.name(), "");
      String value = facet.values().contains(said) ? said : derived(facet.name(), local);
      if (!value.isEmpty()) {
        values.put(facet.name(), value);
      }
    }
    return new Situation(values).canonical();
  }

  /** What of a situation the declared facets know. */
  public Situation known(Situation situation) {
    SortedMap<String, String> values = new TreeMap<>();
    for (SituationFacet facet : facets) {
      String value = situation.values().getOrDefault(facet.name(), "");
      if (facet.values().contains(value)) {
        values.put(facet.name(), value);
      }
    }
    return new Situation(values);
  }

  /** What Takt derives for a facet from the local time; empty for another facet. */
  public static String derived(String facet, LocalDateTime local) {
    return switch (facet) {
      case SituationFacet.DAYPART -> daypart(local.getHour());
      case SituationFacet.SEASON -> season(local.getMonthValue());
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
    return SituationFacet.DERIVED.get(SituationFacet.SEASON).get(since);
  }
}
