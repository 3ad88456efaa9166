package takt.profiles.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;
import takt.profiles.TraitWindow;

/** What a condition may ask as if it called a function; its arguments stand in the condition. */
final class Macros {

  static final String HAPPENINGS = "happenings";
  static final String ITEMS = "items";

  /** {@code happened("Product Viewed", 30)} and {@code bought("85123A")}. */
  static final List<CelMacro> ALL =
      List.of(
          CelMacro.newGlobalMacro("happened", 2, Macros::happened),
          CelMacro.newGlobalMacro("bought", 1, Macros::bought));

  private static final int LONGEST = 200;

  private Macros() {}

  private static Optional<CelExpr> happened(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    Optional<String> event = text(arguments.get(0));
    Optional<Long> days = number(arguments.get(1));
    if (event.isEmpty() || days.isEmpty()) {
      return Optional.of(
          factory.reportError(
              "happened takes the name of an event in quotes, and how many days, 1 to "
                  + TraitWindow.MOST_DAYS));
    }
    String key = new Needs.Happened(event.get(), days.get().intValue()).key();
    return Optional.of(in(factory, HAPPENINGS, key));
  }

  private static Optional<CelExpr> bought(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    return text(arguments.get(0))
        .map(item -> in(factory, ITEMS, item))
        .or(() -> Optional.of(factory.reportError("bought takes the code of an item in quotes")));
  }

  private static CelExpr in(CelMacroExprFactory factory, String map, String key) {
    return factory.newGlobalCall("_[_]", factory.newIdentifier(map), factory.newStringLiteral(key));
  }

  private static Optional<String> text(CelExpr argument) {
    return constant(argument, CelConstant.Kind.STRING_VALUE)
        .map(CelConstant::stringValue)
        .filter(one -> !one.isBlank() && one.length() <= LONGEST && one.indexOf('\0') < 0);
  }

  private static Optional<Long> number(CelExpr argument) {
    return constant(argument, CelConstant.Kind.INT64_VALUE)
        .map(CelConstant::int64Value)
        .filter(days -> days >= 1 && days <= TraitWindow.MOST_DAYS);
  }

  private static Optional<CelConstant> constant(CelExpr argument, CelConstant.Kind kind) {
    return argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && argument.constant().getKind() == kind
        ? Optional.of(argument.constant())
        : Optional.empty();
  }
}
