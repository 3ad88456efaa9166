package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.profiles.FamiliarityFacts;
import takt.profiles.FamiliarityThresholds;
import takt.profiles.TraitValue;
import takt.profiles.attribute.Precedence;
import takt.profiles.cel.Needs;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.definition.Definitions;
import takt.profiles.derive.CurrentRules;
import takt.profiles.derive.InterestRules;
import takt.profiles.segment.Facts.Whose;
import takt.profiles.sensitive.Sensitive;
import takt.profiles.store.CompanyZone;
import takt.profiles.trait.TraitReading;
import takt.profiles.view.Familiarities;

/** Reads the facts that conditions name: each kind in one statement, however many persons. */
@ApplicationScoped
class FactReading {

  @Inject FactRows rows;
  @Inject TraitReading traits;
  @Inject Precedence precedence;
  @Inject Sensitive sensitive;
  @Inject CurrentRules current;
  @Inject Familiarities familiarities;
  @Inject CompanyZone zone;
  @Inject Clock clock;

  /**
   * Reads what conditions need.
   *
   * @param all of whom, and for what
   */
  Facts read(Definitions definitions, Set<Whose> all, Needs needs) {
    Facts facts = basics(definitions, all, needs);
    Set<ProfileId> profiles = profiles(all);
    Set<DefinedTrait> wanted = new HashSet<>(named(definitions, needs));
    Map<Needs.Happened, DefinedTrait> counters = new HashMap<>();
    needs
        .happened()
        .forEach(one -> definitions.counter(one.event()).ifPresent(by -> counters.put(one, by)));
    wanted.addAll(counters.values());
    TraitReading.Values values = traits.read(profiles, wanted);
    for (Whose whose : all) {
      traits(facts, whose, named(definitions, needs), values);
      counters.forEach(
          (what, by) ->
              facts.happened(
                  whose, what, values.happened(whose.profile(), by, whose.purpose(), what.days())));
    }
    return facts;
  }

  /** The same, where events are not counted yet: they are looked up one by one. */
  Facts preview(Definitions definitions, Set<Whose> all, Needs needs) {
    Facts facts = basics(definitions, all, needs);
    List<DefinedTrait> named = named(definitions, needs);
    TraitReading.Values values = traits.read(profiles(all), named);
    LocalDate today = zone.today();
    ZoneId where = zone.zone();
    Instant since =
        needs.happened().stream()
            .map(one -> first(today, one).atStartOfDay(where).toInstant())
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    Set<String> names =
        needs.happened().stream().map(Needs.Happened::event).collect(Collectors.toSet());
    Map<ProfileId, List<FactRows.EventFact>> events =
        rows.events(profiles(all), names, since).stream()
            .collect(Collectors.groupingBy(FactRows.EventFact::profile));
    for (Whose whose : all) {
      traits(facts, whose, named, values);
      for (Needs.Happened what : needs.happened()) {
        Instant from = first(today, what).atStartOfDay(where).toInstant();
        facts.happened(
            whose,
            what,
            events.getOrDefault(whose.profile(), List.of()).stream()
                .filter(
                    one ->
                        one.name().equals(what.event())
                            && one.purposes().contains(whose.purpose())
                            && !one.at().isBefore(from))
                .count());
      }
    }
    return facts;
  }

  private static LocalDate first(LocalDate today, Needs.Happened what) {
    return today.minusDays(what.days() - 1L);
  }

  private Facts basics(Definitions definitions, Set<Whose> all, Needs needs) {
    Instant now = clock.instant();
    Facts facts = new Facts(now);
    Set<ProfileId> profiles = profiles(all);
    facts.attributes(all, covered(profiles, needs), precedence.order());
    facts.scales(
        definitions.scales().stream().filter(one -> needs.scales().contains(one.code())).toList());
    InterestRules rules = current.get();
    rows.interests(profiles, needs.liked())
        .forEach(
            one ->
                facts.interest(
                    new Whose(one.profile(), one.purpose()), one.what(), score(one, now, rules)));
    facts.items(all, rows.items(profiles, needs.items()));
    if (needs.orders()) {
      orders(facts, all, now);
    }
    return facts;
  }

  /** What is said of persons, bound to what covers it only (rule F12.7). */
  private List<FactRows.SaidFact> covered(Set<ProfileId> profiles, Needs needs) {
    return rows.attributes(profiles, needs.attributes()).stream()
        .map(one -> one.boundTo(sensitive.usable(one.attribute().name(), one.purposes())))
        .toList();
  }

  /** Faded as in a view (rule F3.7). */
  private static double score(FactRows.LikedFact one, Instant now, InterestRules rules) {
    double score = one.interest().scoreAt(now, rules.halfLife(one.what().dimension()));
    double servings =
        one.served()
            .filter(any -> rules.serve())
            .map(served -> served.scoreAt(now, rules.servingHalfLife()))
            .orElse(0.0);
    return rules.faded(score, servings);
  }

  private void orders(Facts facts, Set<Whose> all, Instant now) {
    Set<ProfileId> profiles = profiles(all);
    Map<ProfileId, Instant> known = rows.known(profiles);
    FamiliarityThresholds thresholds = familiarities.current();
    long most = thresholds.acquaintance().events();
    Map<Whose, Long> counts = most > 0 ? rows.counts(all, most) : Map.of();
    Map<ProfileId, List<FactRows.OrderFact>> orders =
        rows.orders(profiles).stream().collect(Collectors.groupingBy(FactRows.OrderFact::profile));
    for (Whose whose : all) {
      List<Instant> times =
          times(
              orders.getOrDefault(whose.profile(), List.of()).stream()
                  .filter(one -> one.purposes().contains(whose.purpose()))
                  .toList());
      FamiliarityFacts familiar =
          new FamiliarityFacts(
              Optional.ofNullable(known.get(whose.profile())),
              counts.getOrDefault(whose, 0L),
              times.size(),
              times.stream().min(Comparator.naturalOrder()),
              times.stream().findFirst());
      facts.orders(whose, times, thresholds.level(familiar, now));
    }
  }

  /** When orders were that hold, the latest first; an order may have a row of several bindings. */
  private static List<Instant> times(List<FactRows.OrderFact> orders) {
    List<Instant> times = new ArrayList<>();
    orders.stream()
        .collect(Collectors.groupingBy(FactRows.OrderFact::order))
        .values()
        .forEach(
            same -> {
              Optional<Instant> at =
                  same.stream()
                      .map(FactRows.OrderFact::at)
                      .filter(java.util.Objects::nonNull)
                      .max(Comparator.naturalOrder());
              if (at.isPresent() && same.stream().noneMatch(FactRows.OrderFact::undone)) {
                times.add(at.get());
              }
            });
    times.sort(Comparator.reverseOrder());
    return times;
  }

  private static List<DefinedTrait> named(Definitions definitions, Needs needs) {
    return needs.traits().stream().map(definitions::trait).flatMap(Optional::stream).toList();
  }

  private static void traits(
      Facts facts, Whose whose, List<DefinedTrait> named, TraitReading.Values values) {
    for (DefinedTrait trait : named) {
      String code = trait.trait().orElseThrow().code();
      Optional<TraitValue> value = values.of(whose.profile(), trait, whose.purpose());
      if (value.isPresent()) {
        TraitValue is = value.get();
        facts.trait(
            whose,
            code,
            is.number().<Object>map(Number::doubleValue).orElseGet(() -> is.text().orElse("")));
      } else if (trait.countsFromZero()) {
        facts.trait(whose, code, 0.0);
      }
    }
  }

  private static Set<ProfileId> profiles(Set<Whose> all) {
    return all.stream().map(Whose::profile).collect(Collectors.toSet());
  }
}
