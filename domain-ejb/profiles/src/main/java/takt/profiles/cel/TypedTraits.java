package takt.profiles.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Optional;
import java.util.Set;

/**
 * A condition's text in which traits of a known type stand in maps of that type. Their names are as
 * long as {@code traits}, so that places in both texts are the same.
 */
final class TypedTraits {

  /** The map of those that are always numbers. */
  static final String NUMBERS = "trait1";

  /** The map of those that are always texts. */
  static final String TEXTS = "trait2";

  /** Where a number may meet what is no floating number: equality knows what differs. */
  private static final Set<String> ANYTHING = Set.of("_==_", "_!=_", "@in", "_?_:_");

  private final StringBuilder text;
  private final CelAbstractSyntaxTree tree;
  private final Set<String> numbers;
  private final Set<String> texts;

  TypedTraits(
      String condition, CelAbstractSyntaxTree tree, Set<String> numbers, Set<String> texts) {
    this.text = new StringBuilder(condition);
    this.tree = tree;
    this.numbers = numbers;
    this.texts = texts;
    CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .filter(node -> node.expr().ident().name().equals(Condition.TRAITS))
        .forEach(node -> node.parent().ifPresent(access -> type(node, access)));
  }

  String text() {
    return text.toString();
  }

  private void type(CelNavigableExpr map, CelNavigableExpr access) {
    Optional<String> code = Naming.key(map, access);
    if (code.filter(texts::contains).isPresent()) {
      write(map, TEXTS);
    } else if (code.filter(numbers::contains).isPresent() && !meetsAnything(access)) {
      write(map, NUMBERS);
    }
  }

  private static boolean meetsAnything(CelNavigableExpr access) {
    return access
        .parent()
        .filter(
            parent ->
                parent.getKind() == CelExpr.ExprKind.Kind.LIST
                    || (parent.getKind() == CelExpr.ExprKind.Kind.CALL
                        && ANYTHING.contains(parent.expr().call().function())))
        .isPresent();
  }

  private void write(CelNavigableExpr map, String name) {
    Integer place = tree.getSource().getPositionsMap().get(map.id());
    if (place != null) {
      int at = text.offsetByCodePoints(0, place);
      text.replace(at, at + name.length(), name);
    }
  }
}
