package takt.profiles.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import takt.platform.FreshCopy;
import takt.profiles.Segment;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.DefinedSegment;

/** What segments are called, by their keys: a copy at most one second old. */
@ApplicationScoped
class SegmentNames {

  private final FreshCopy<Map<Integer, Segment>> current = new FreshCopy<>(this::read);

  @Inject Catalogue catalogue;

  /** At least those of these keys that there are; a new one is looked up. */
  Map<Integer, Segment> of(Set<Integer> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<Integer, Segment> known = current.get();
    return known.keySet().containsAll(keys) ? known : read();
  }

  private Map<Integer, Segment> read() {
    return catalogue.current().segments().stream()
        .collect(Collectors.toUnmodifiableMap(DefinedSegment::id, DefinedSegment::segment));
  }
}
