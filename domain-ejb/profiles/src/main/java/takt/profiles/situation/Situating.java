package takt.profiles.situation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import takt.profiles.Situation;
import takt.profiles.SituationFacet;
import takt.profiles.Surroundings;

/**
 * How situations are told apart (rule F3.8).
 *
 * @param facets the declared facets
 * @param zone the company's zone, for events that do not say where they happened
 */
public record Situating(List<SituationFacet> facets, ZoneId zone) {

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
    return of(local, name -> Stream.ofNullable(circumstances.said().get(name))).canonical();
  }

  /** The situation in which something is decided, told apart as that of an event is. */
  public Situation of(Surroundings surroundings) {
    if (facets.isEmpty()) {
      return Situation.UNKNOWN;
    }
    return of(
        surroundings.local(),
        name ->
            Stream.of(surroundings.context(), surroundings.situation().values())
                .flatMap(all -> Stream.ofNullable(all.get(name))));
  }

  /** What is said counts if it is a declared value, before what is derived. */
  private Situation of(LocalDateTime local, Function<String, Stream<String>> said) {
    SortedMap<String, String> values = new TreeMap<>();
    for (SituationFacet facet : facets) {
      String value =
          said.apply(facet.name())
              .filter(facet.values()::contains)
              .findFirst()
              .orElseGet(() -> SituationFacet.derived(facet.name(), local));
      if (!value.isEmpty()) {
        values.put(facet.name(), value);
      }
    }
    return new Situation(values);
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
}
