package takt.profiles.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.ComputedTrait;
import takt.profiles.ComputedTraits;
import takt.profiles.InUse;
import takt.profiles.Scale;
import takt.profiles.Scales;
import takt.profiles.Segment;
import takt.profiles.Segments;
import takt.profiles.SettingChanged;
import takt.profiles.TooManyScales;
import takt.profiles.TooManySegments;
import takt.profiles.TooManyTraits;
import takt.profiles.UnusableCondition;
import takt.profiles.cel.Needs;

/**
 * Changes definitions, one change at a time, and asks for the sweeps that compute what has changed
 * for everybody.
 */
@ApplicationScoped
public class Changes {

  @Inject DefinitionRows rows;
  @Inject SweepRows sweeps;
  @Inject Purposes purposes;

  /** Adds or changes a trait. */
  @Atomic
  public ComputedTrait put(ComputedTrait next) {
    purposes.require(next.purposes());
    next.condition().ifPresent(text -> DefinedTrait.filter(next.source(), text));
    int id = rows.next();
    Definitions before = now();
    Optional<ComputedTrait> old = before.trait(next.code()).flatMap(DefinedTrait::trait);
    check(old.map(ComputedTrait::revision), next.revision());
    bound(old.isEmpty(), before.traits().size(), ComputedTraits.MOST, TooManyTraits::new);
    ComputedTrait stored = next.at(next.revision() + 1);
    if (old.isPresent() && old.get().yields() != next.yields()) {
      unused(before, needs -> needs.traits(), next.code());
    }
    List<DefinedSegment> using = using(before, Needs::traits, next.code());
    for (DefinedSegment one : using) {
      if (!next.purposes().contains(one.segment().purpose())) {
        throw new InUse(one.segment().code());
      }
    }
    if (old.isPresent() && computedAlike(old.get(), next)) {
      int same = before.trait(next.code()).orElseThrow().id();
      rows.put(stored(same, Stored.Kind.TRAIT, next.code(), stored.revision(), stored));
    } else {
      before.trait(next.code()).ifPresent(one -> sweeps.remove(one.id()));
      rows.put(stored(id, Stored.Kind.TRAIT, next.code(), stored.revision(), stored));
      sweeps.ask(SweepRows.Kind.TRAIT, id);
    }
    using.forEach(one -> sweeps.ask(SweepRows.Kind.SEGMENT, one.id()));
    return stored;
  }

  private static boolean computedAlike(ComputedTrait old, ComputedTrait next) {
    return old.purposes().equals(next.purposes())
        && old.source() == next.source()
        && old.events().equals(next.events())
        && old.function() == next.function()
        && old.field().equals(next.field())
        && old.condition().equals(next.condition())
        && old.window().equals(next.window());
  }

  /** Removes a trait. */
  @Atomic
  public void removeTrait(String code, int revision) {
    rows.next();
    Definitions before = now();
    Optional<DefinedTrait> old = before.trait(code);
    check(old.flatMap(DefinedTrait::trait).map(ComputedTrait::revision), revision);
    unused(before, Needs::traits, code);
    old.ifPresent(one -> sweeps.remove(one.id()));
    rows.remove(Stored.Kind.TRAIT, code);
  }

  /** Adds or changes a scale. */
  @Atomic
  public Scale put(Scale next) {
    int id = rows.next();
    Definitions before = now();
    Optional<Scale> old = before.scale(next.code());
    check(old.map(Scale::revision), next.revision());
    bound(old.isEmpty(), before.scales().size(), Scales.MOST, TooManyScales::new);
    Scale stored = next.at(next.revision() + 1);
    rows.put(stored(id, Stored.Kind.SCALE, next.code(), stored.revision(), stored));
    using(before, Needs::scales, next.code())
        .forEach(one -> sweeps.ask(SweepRows.Kind.SEGMENT, one.id()));
    return stored;
  }

  /** Removes a scale. */
  @Atomic
  public void removeScale(String code, int revision) {
    rows.next();
    Definitions before = now();
    check(before.scale(code).map(Scale::revision), revision);
    unused(before, Needs::scales, code);
    rows.remove(Stored.Kind.SCALE, code);
  }

  /** Asks for the sweeps of all segments that ask for familiarity: its thresholds have changed. */
  @Atomic
  public void familiarityChanged() {
    computeAnew(Needs::orders);
  }

  /** Asks for the sweeps of all segments that name attributes: another source counts now. */
  @Atomic
  public void sourcesChanged() {
    computeAnew(needs -> !needs.attributes().isEmpty());
  }

  private void computeAnew(Predicate<Needs> concerned) {
    rows.next();
    now().segments().stream()
        .filter(one -> concerned.test(one.needs()))
        .forEach(one -> sweeps.ask(SweepRows.Kind.SEGMENT, one.id()));
  }

  /** Adds or changes a segment. */
  @Atomic
  public Segment put(Segment next) {
    purposes.require(PurposeSet.of(next.purpose()));
    int id = rows.next();
    Definitions before = now();
    Optional<DefinedSegment> old = before.segment(next.code());
    check(old.map(one -> one.segment().revision()), next.revision());
    bound(old.isEmpty(), before.segments().size(), Segments.MOST, TooManySegments::new);
    Segment stored = next.at(next.revision() + 1);
    DefinedSegment defined = before.defined(old.map(DefinedSegment::id).orElse(id), stored);
    requireKnown(before, defined);
    rows.put(stored(defined.id(), Stored.Kind.SEGMENT, next.code(), stored.revision(), stored));
    keepCounters();
    sweeps.ask(SweepRows.Kind.SEGMENT, defined.id());
    return stored;
  }

  /** Removes a segment. */
  @Atomic
  public void removeSegment(String code, int revision) {
    rows.next();
    Optional<DefinedSegment> old = now().segment(code);
    check(old.map(one -> one.segment().revision()), revision);
    old.ifPresent(one -> sweeps.remove(one.id()));
    rows.remove(Stored.Kind.SEGMENT, code);
    keepCounters();
  }

  /**
   * A condition as a segment that is not stored.
   *
   * @throws UnusableCondition if it cannot be used
   */
  public static DefinedSegment tried(Definitions all, PurposeCode purpose, String condition) {
    DefinedSegment tried =
        all.defined(
            0,
            new Segment(
                "tried",
                Map.of(Language.DE, "-", Language.EN, "-"),
                purpose,
                Optional.of(condition),
                0));
    requireKnown(all, tried);
    return tried;
  }

  /**
   * Refuses a condition that names what is not defined for its purpose, or that can never be
   * computed from what its traits are.
   *
   * @throws UnusableCondition if it does
   */
  private static void requireKnown(Definitions all, DefinedSegment one) {
    for (String code : one.needs().traits()) {
      DefinedTrait trait =
          all.trait(code)
              .orElseThrow(() -> new UnusableCondition("there is no trait \"" + code + "\""));
      if (!trait.purposes().contains(one.segment().purpose())) {
        throw new UnusableCondition("the trait \"" + code + "\" may not be used for this purpose");
      }
    }
    one.condition()
        .ifPresent(
            condition ->
                condition.check(
                    named(all, one, ComputedTrait.Yield.NUMBER),
                    named(all, one, ComputedTrait.Yield.TEXT)));
    for (String code : one.needs().scales()) {
      if (all.scale(code).isEmpty()) {
        throw new UnusableCondition("there is no scale \"" + code + "\"");
      }
    }
  }

  private static Set<String> named(Definitions all, DefinedSegment one, ComputedTrait.Yield is) {
    return one.needs().traits().stream()
        .filter(code -> all.trait(code).flatMap(DefinedTrait::trait).orElseThrow().yields() == is)
        .collect(Collectors.toSet());
  }

  /** Lets there be a counter for what conditions ask, and none beside. */
  private void keepCounters() {
    Definitions all = now();
    Map<String, PurposeSet> wanted = new HashMap<>();
    for (DefinedSegment one : all.segments()) {
      one.needs()
          .happened()
          .forEach(
              happened ->
                  wanted.merge(
                      happened.event(), PurposeSet.of(one.segment().purpose()), PurposeSet::or));
    }
    Set<String> kept = new HashSet<>();
    for (DefinedTrait counter : all.computed()) {
      if (counter.trait().isEmpty()) {
        String event = counter.events().iterator().next();
        if (counter.purposes().equals(wanted.get(event))) {
          kept.add(event);
        } else {
          sweeps.remove(counter.id());
          rows.remove(Stored.Kind.COUNTER, event);
        }
      }
    }
    wanted.keySet().removeAll(kept);
    wanted.forEach(
        (event, codes) -> {
          int id = rows.next();
          rows.put(stored(id, Stored.Kind.COUNTER, event, 1, codes));
          sweeps.ask(SweepRows.Kind.TRAIT, id);
        });
    // Whoever counted by an older counter is computed anew after the new one.
    all.segments().stream()
        .filter(
            one ->
                one.needs().happened().stream()
                    .anyMatch(happened -> wanted.containsKey(happened.event())))
        .forEach(one -> sweeps.ask(SweepRows.Kind.SEGMENT, one.id()));
  }

  private Definitions now() {
    return new Definitions(0, rows.all());
  }

  private static Stored stored(
      int id, Stored.Kind kind, String code, int revision, Object content) {
    return new Stored(id, kind, code, revision, DefinitionText.write(content));
  }

  private static void check(Optional<Integer> current, int expected) {
    if (current.orElse(0) != expected) {
      throw new SettingChanged(current.orElse(0));
    }
  }

  private static void bound(
      boolean adds, int there, int most, Supplier<? extends RuntimeException> refusal) {
    if (adds && there >= most) {
      throw refusal.get();
    }
  }

  private static List<DefinedSegment> using(
      Definitions all, Function<Needs, Set<String>> what, String code) {
    return all.segments().stream().filter(one -> what.apply(one.needs()).contains(code)).toList();
  }

  private static void unused(Definitions all, Function<Needs, Set<String>> what, String code) {
    using(all, what, code)
        .forEach(
            one -> {
              throw new InUse(one.segment().code());
            });
  }
}
