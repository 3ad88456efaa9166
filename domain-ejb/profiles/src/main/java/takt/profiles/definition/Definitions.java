package takt.profiles.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import takt.profiles.ComputedTrait;
import takt.profiles.Scale;
import takt.profiles.Segment;
import takt.profiles.cel.Condition;
import takt.profiles.cel.Needs;

/** All definitions at one moment. */
public final class Definitions {

  private final int stamp;
  private final Map<String, DefinedTrait> traits = new TreeMap<>();
  private final Map<String, DefinedTrait> counters = new TreeMap<>();
  private final Map<String, Scale> scales = new TreeMap<>();
  private final Map<String, DefinedSegment> segments = new TreeMap<>();
  private final Map<String, List<DefinedTrait>> byEvent = new HashMap<>();
  private final List<DefinedTrait> ofPurchases = new ArrayList<>();

  Definitions(int stamp, List<Stored> all) {
    this.stamp = stamp;
    Map<Stored, Segment> told = new HashMap<>();
    for (Stored one : all) {
      switch (one.kind()) {
        case TRAIT ->
            traits.put(
                one.code(),
                DefinedTrait.of(one.id(), DefinitionText.trait(one.content()).at(one.revision())));
        case COUNTER ->
            counters.put(
                one.code(),
                DefinedTrait.counter(one.id(), one.code(), DefinitionText.purposes(one.content())));
        case SCALE ->
            scales.put(one.code(), DefinitionText.scale(one.content()).at(one.revision()));
        case SEGMENT -> told.put(one, DefinitionText.segment(one.content()).at(one.revision()));
      }
    }
    told.forEach((one, segment) -> segments.put(one.code(), defined(one.id(), segment)));
    for (DefinedTrait one : computed()) {
      if (one.source() == ComputedTrait.Source.PURCHASES) {
        ofPurchases.add(one);
      }
      one.events()
          .forEach(name -> byEvent.computeIfAbsent(name, any -> new ArrayList<>()).add(one));
    }
  }

  DefinedSegment defined(int id, Segment segment) {
    Optional<Condition> condition = segment.condition().map(Condition::new);
    Needs needs = condition.map(Condition::needs).orElse(Needs.NONE);
    Set<String> attributes = new HashSet<>();
    needs.scales().stream()
        .filter(scales::containsKey)
        .forEach(
            code -> scales.get(code).items().forEach(item -> attributes.add(item.attribute())));
    Set<String> events = new HashSet<>();
    needs.happened().forEach(one -> events.add(one.event()));
    List<DefinedTrait> named =
        needs.traits().stream().filter(traits::containsKey).map(traits::get).toList();
    named.forEach(one -> events.addAll(one.events()));
    return new DefinedSegment(
        id,
        segment,
        condition,
        needs.withAttributes(attributes),
        Set.copyOf(events),
        named.stream().anyMatch(one -> one.source() == ComputedTrait.Source.PURCHASES));
  }

  int stamp() {
    return stamp;
  }

  /** Every trait that is computed, counters among them. */
  public Collection<DefinedTrait> computed() {
    List<DefinedTrait> all = new ArrayList<>(traits.values());
    all.addAll(counters.values());
    return all;
  }

  /** The traits that the company has defined, by code. */
  public Collection<DefinedTrait> traits() {
    return traits.values();
  }

  /** A trait. */
  public Optional<DefinedTrait> trait(String code) {
    return Optional.ofNullable(traits.get(code));
  }

  /** A trait or counter by its key. */
  public Optional<DefinedTrait> computed(int id) {
    return computed().stream().filter(one -> one.id() == id).findFirst();
  }

  /** What counts events of a name for conditions. */
  public Optional<DefinedTrait> counter(String event) {
    return Optional.ofNullable(counters.get(event));
  }

  /** What is computed from events of a name. */
  public List<DefinedTrait> ofEvent(String name) {
    return byEvent.getOrDefault(name, List.of());
  }

  /** What is computed from purchases. */
  public List<DefinedTrait> ofPurchases() {
    return ofPurchases;
  }

  /** The keys of the traits and counters that conditions with these needs read. */
  public Set<Integer> read(Needs needs) {
    Set<Integer> read = new HashSet<>();
    needs.traits().forEach(code -> trait(code).ifPresent(one -> read.add(one.id())));
    needs.happened().forEach(what -> counter(what.event()).ifPresent(one -> read.add(one.id())));
    return read;
  }

  /** The segments, by code. */
  public Collection<DefinedSegment> segments() {
    return segments.values();
  }

  /** A segment. */
  public Optional<DefinedSegment> segment(String code) {
    return Optional.ofNullable(segments.get(code));
  }

  /** The scales, by code. */
  public Collection<Scale> scales() {
    return scales.values();
  }

  /** A scale. */
  public Optional<Scale> scale(String code) {
    return Optional.ofNullable(scales.get(code));
  }
}
