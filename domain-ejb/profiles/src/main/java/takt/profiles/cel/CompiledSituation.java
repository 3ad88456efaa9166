package takt.profiles.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelRuntime;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import takt.profiles.SituationCondition;
import takt.profiles.SituationFacet;
import takt.profiles.Surroundings;

/** A condition on what is said of a situation, and on the clock there (rule F17.8). */
final class CompiledSituation implements SituationCondition {

  private static final String CONTEXT = "context";
  private static final String SITUATION = "situation";
  private static final String NOW = "now";

  /** What can be said under its own name, in the context or as a facet. */
  private static final List<String> SAID = List.of("page", "device", "place", "weather", "mood");

  private static final Set<String> NUMBERS = Set.of("hour", "minute", "day", "month");
  private static final String WEEKDAY = "weekday";
  private static final String WEEKEND = "weekend";
  private static final Environment ENVIRONMENT = new Environment(variables(), List.of());

  private final CelRuntime.Program program;
  private final Set<String> names;

  /**
   * Reads a condition.
   *
   * @throws takt.profiles.UnusableCondition if it cannot be used
   */
  CompiledSituation(String text) {
    CelAbstractSyntaxTree tree = ENVIRONMENT.compile(text);
    program = Environment.program(tree);
    names =
        CelNavigableAst.fromAst(tree)
            .getRoot()
            .allNodes()
            .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
            .map(node -> node.expr().ident().name())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, CelType> variables() {
    Map<String, CelType> all = new HashMap<>();
    all.put(CONTEXT, MapType.create(SimpleType.STRING, SimpleType.STRING));
    all.put(SITUATION, MapType.create(SimpleType.STRING, SimpleType.STRING));
    all.put(NOW, SimpleType.TIMESTAMP);
    SAID.forEach(name -> all.put(name, SimpleType.STRING));
    NUMBERS.forEach(name -> all.put(name, SimpleType.INT));
    SituationFacet.DERIVED.keySet().forEach(name -> all.put(name, SimpleType.STRING));
    all.put(WEEKDAY, SimpleType.STRING);
    all.put(WEEKEND, SimpleType.BOOL);
    return all;
  }

  @Override
  public boolean asksTheClock() {
    return names.stream()
        .anyMatch(
            name ->
                NUMBERS.contains(name)
                    || SituationFacet.DERIVED.containsKey(name)
                    || name.equals(WEEKDAY)
                    || name.equals(WEEKEND));
  }

  @Override
  public boolean holds(Surroundings surroundings) {
    return Environment.holds(program, facts(surroundings));
  }

  private static Map<String, Object> facts(Surroundings surroundings) {
    Map<String, Object> facts = new HashMap<>();
    ZonedDateTime local = surroundings.now().atZone(surroundings.zone());
    facts.put(NOW, surroundings.now());
    facts.put("hour", (long) local.getHour());
    facts.put("minute", (long) local.getMinute());
    facts.put("day", (long) local.getDayOfMonth());
    facts.put("month", (long) local.getMonthValue());
    facts.put(WEEKDAY, local.getDayOfWeek().name().toLowerCase(Locale.ROOT));
    facts.put(WEEKEND, local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    for (String facet : SituationFacet.DERIVED.keySet()) {
      facts.put(facet, SituationFacet.derived(facet, local.toLocalDateTime()));
    }
    Map<String, String> facets = surroundings.situation().values();
    facts.put(CONTEXT, surroundings.context());
    facts.put(SITUATION, facets);
    // What is said counts more than the clock: the evening may be where the screen is.
    SituationFacet.DERIVED.keySet().forEach(name -> say(name, surroundings, facts));
    SAID.forEach(name -> say(name, surroundings, facts));
    return facts;
  }

  private static void say(String name, Surroundings surroundings, Map<String, Object> facts) {
    surroundings.said(name).ifPresent(value -> facts.put(name, value));
  }
}
