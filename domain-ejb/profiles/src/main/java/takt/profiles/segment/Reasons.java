package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.consent.Permissions;
import takt.profiles.Familiarity;
import takt.profiles.Membership.Clause;
import takt.profiles.Membership.Fact;
import takt.profiles.cel.Condition;
import takt.profiles.cel.Needs;
import takt.profiles.definition.DefinedSegment;
import takt.profiles.definition.Definitions;
import takt.profiles.segment.Facts.Whose;

/** Says why somebody is in a segment or not: what its condition is made of, and what is known. */
@ApplicationScoped
class Reasons {

  @Inject FactReading reading;

  List<Clause> of(Definitions definitions, Permissions permissions, DefinedSegment segment) {
    Whose whose = new Whose(permissions.profile(), segment.segment().purpose());
    Facts facts = reading.read(definitions, Set.of(whose), segment.needs());
    Condition.Known known = facts.of(whose, segment.needs());
    return segment.condition().orElseThrow().clauses().stream()
        .map(one -> new Clause(one.toString(), one.holds(known), facts(one.needs(), known)))
        .toList();
  }

  private static List<Fact> facts(Needs needs, Condition.Known known) {
    List<Fact> facts = new ArrayList<>();
    named(facts, Condition.ATTRIBUTES, needs.attributes(), known);
    named(facts, Condition.TRAITS, needs.traits(), known);
    named(facts, Condition.SCALES, needs.scales(), known);
    Condition.LIKINGS.forEach(
        (dimension, map) ->
            named(
                facts,
                map,
                needs.liked().stream()
                    .filter(one -> one.dimension() == dimension)
                    .map(Needs.Liked::name)
                    .collect(Collectors.toSet()),
                known));
    needs.items().stream()
        .sorted()
        .forEach(
            item ->
                facts.add(
                    new Fact(
                        "bought(\"" + item + "\")", value(map(known, Condition.ITEMS).get(item)))));
    needs
        .happened()
        .forEach(
            one ->
                facts.add(
                    new Fact(
                        "happened(\"" + one.event() + "\", " + one.days() + ")",
                        value(map(known, Condition.HAPPENINGS).get(one.key())))));
    if (needs.orders()) {
      int level = ((Long) known.get(Condition.FAMILIARITY)).intValue();
      facts.add(
          new Fact(
              Condition.FAMILIARITY,
              Optional.of(
                  List.of(Familiarity.values()).get(level).name().toLowerCase(Locale.ROOT))));
      facts.add(new Fact(Condition.ORDERS, value(known.get(Condition.ORDERS))));
      facts.add(new Fact(Condition.LAST_ORDER, value(known.get(Condition.LAST_ORDER))));
    }
    return facts;
  }

  private static void named(
      List<Fact> facts, String map, Set<String> names, Condition.Known known) {
    names.stream()
        .sorted()
        .forEach(
            name ->
                facts.add(new Fact(map + "[\"" + name + "\"]", value(map(known, map).get(name)))));
  }

  private static Map<?, ?> map(Condition.Known known, String name) {
    return (Map<?, ?>) known.get(name);
  }

  private static Optional<String> value(Object value) {
    return Optional.ofNullable(value)
        .map(
            one ->
                one instanceof Double number
                    ? new BigDecimal(number, MathContext.DECIMAL32)
                        .stripTrailingZeros()
                        .toPlainString()
                    : one.toString());
  }
}
