package takt.profiles.definition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import takt.kernel.PurposeSet;
import takt.profiles.ComputedTrait;
import takt.profiles.ComputedTrait.Function;
import takt.profiles.ComputedTrait.Source;
import takt.profiles.TraitWindow;
import takt.profiles.cel.Filter;

/**
 * A trait that is computed: one that the company has defined, or how often events happen, for
 * conditions that ask it.
 *
 * @param id its key
 * @param trait what the company says; empty for a counter
 * @param purposes what it is computed for
 * @param source what it is computed from
 * @param events of which events
 * @param function how
 * @param field of which field
 * @param filter which count
 * @param window which days
 */
public record DefinedTrait(
    int id,
    Optional<ComputedTrait> trait,
    PurposeSet purposes,
    Source source,
    Set<String> events,
    Function function,
    Optional<String> field,
    Optional<Filter> filter,
    TraitWindow window) {

  static DefinedTrait of(int id, ComputedTrait trait) {
    return new DefinedTrait(
        id,
        Optional.of(trait),
        trait.purposes(),
        trait.source(),
        trait.events(),
        trait.function(),
        trait.field(),
        trait.condition().map(text -> filter(trait.source(), text)),
        trait.window());
  }

  static DefinedTrait counter(int id, String event, PurposeSet purposes) {
    return new DefinedTrait(
        id,
        Optional.empty(),
        purposes,
        Source.EVENTS,
        Set.of(event),
        Function.COUNT,
        Optional.empty(),
        Optional.empty(),
        TraitWindow.ofDays(TraitWindow.MOST_DAYS));
  }

  static Filter filter(Source source, String text) {
    return source == Source.EVENTS ? Filter.ofEvents(text) : Filter.ofPurchases(text);
  }

  /** Whether it is kept day by day. */
  public boolean daily() {
    return window.kind() != TraitWindow.Kind.EVER;
  }

  /** Whether it is 0 where nothing counts towards it. */
  public boolean countsFromZero() {
    return function == Function.COUNT || function == Function.SUM;
  }

  /** The first day that it looks at. */
  public LocalDate first(LocalDate today) {
    return window.first(today);
  }

  /** Whether it looks at events of this name. */
  public boolean counts(String event) {
    return events.contains(event);
  }
}
