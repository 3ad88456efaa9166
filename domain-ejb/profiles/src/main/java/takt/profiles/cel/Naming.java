package takt.profiles.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import takt.profiles.UnusableCondition;

/** Finds out what a condition names; it must name one thing at a time. */
final class Naming {

  private static final Set<String> MAPS = maps();
  private static final int LONGEST = 200;

  private static Set<String> maps() {
    Set<String> maps =
        new TreeSet<>(
            Set.of(
                Condition.ATTRIBUTES,
                Condition.TRAITS,
                Condition.SCALES,
                Condition.HAPPENINGS,
                Condition.ITEMS));
    maps.addAll(Condition.LIKINGS.values());
    return maps;
  }

  private final Map<String, Set<String>> named = new HashMap<>();
  private boolean orders;
  private boolean now;

  Naming(CelAbstractSyntaxTree tree) {
    CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .forEach(this::identifier);
  }

  Needs needs() {
    return new Needs(
        of(Condition.ATTRIBUTES),
        of(Condition.TRAITS),
        of(Condition.SCALES),
        liked(),
        of(Condition.ITEMS),
        of(Condition.HAPPENINGS).stream().map(Needs.Happened::of).collect(Collectors.toSet()),
        orders,
        now);
  }

  private Set<Needs.Liked> liked() {
    Set<Needs.Liked> liked = new HashSet<>();
    Condition.LIKINGS.forEach(
        (dimension, map) -> of(map).forEach(name -> liked.add(new Needs.Liked(dimension, name))));
    return liked;
  }

  private Set<String> of(String map) {
    return named.getOrDefault(map, Set.of());
  }

  private void identifier(CelNavigableExpr node) {
    String name = node.expr().ident().name();
    if (MAPS.contains(name)) {
      String key =
          node.parent()
              .flatMap(parent -> key(node, parent))
              .filter(one -> !one.isEmpty() && one.length() <= LONGEST && one.indexOf('\0') < 0)
              .orElseThrow(
                  () ->
                      new UnusableCondition(
                          name + " must be named one by one, such as " + name + "[\"one\"]"));
      if (name.equals(Condition.HAPPENINGS) && !Needs.Happened.isKey(key)) {
        throw new UnusableCondition("ask with happened(\"Product Viewed\", 30)");
      }
      named.computeIfAbsent(name, any -> new TreeSet<>()).add(key);
    }
    orders |=
        name.equals(Condition.FAMILIARITY)
            || name.equals(Condition.ORDERS)
            || name.equals(Condition.LAST_ORDER);
    now |= name.equals(Condition.NOW);
  }

  /** What is taken out of a map: {@code map.key}, {@code map["key"]}, {@code "key" in map}. */
  static Optional<String> key(CelNavigableExpr map, CelNavigableExpr parent) {
    if (parent.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      return Optional.of(parent.expr().select().field());
    }
    if (parent.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return Optional.empty();
    }
    CelExpr.CelCall call = parent.expr().call();
    return switch (call.function()) {
      case "_[_]" ->
          call.args().get(0).id() == map.id() ? text(call.args().get(1)) : Optional.empty();
      case "@in" -> text(call.args().get(0));
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(CelExpr argument) {
    return argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(argument.constant().stringValue())
        : Optional.empty();
  }
}
