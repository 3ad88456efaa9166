package takt.profiles.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.profiles.UnusableCondition;

/** Names and their types that a condition may use, and how it is compiled and run. */
final class Environment {

  private static final int DEEPEST = 24;

  /** Numbers of different types can be compared; macros stay readable. */
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .populateMacroCalls(true)
          .maxExpressionCodePointSize(UnusableCondition.LONGEST)
          .maxParseRecursionDepth(DEEPEST)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

  private final CelCompiler compiler;

  /**
   * An environment.
   *
   * @param variables the names, with their types
   * @param macros what there is beside {@code has}; no loops
   */
  Environment(Map<String, CelType> variables, List<CelMacro> macros) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.HAS)
            .addMacros(macros)
            .setResultType(SimpleType.BOOL);
    variables.forEach(builder::addVar);
    compiler = builder.build();
  }

  /**
   * Reads a condition.
   *
   * @throws UnusableCondition if it is none, or uses what there is not
   */
  CelAbstractSyntaxTree compile(String text) {
    if (text.length() > UnusableCondition.LONGEST) {
      throw new UnusableCondition("must have at most " + UnusableCondition.LONGEST + " characters");
    }
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      CelIssue first = result.getErrors().get(0);
      throw new UnusableCondition(
          first.getSourceLocation().getLine(),
          first.getSourceLocation().getColumn() + 1,
          first.getMessage().lines().findFirst().orElse(""));
    }
    try {
      return result.getAst();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
    try {
      return RUNTIME.createProgram(tree);
    } catch (CelEvaluationException unusable) {
      throw new UnusableCondition("cannot be run");
    }
  }

  /** The same, where only what is asked for is looked up. */
  static boolean holds(CelRuntime.Program program, Condition.Known known) {
    try {
      return Boolean.TRUE.equals(program.eval(name -> Optional.ofNullable(known.get(name))));
    } catch (CelEvaluationException unknown) {
      return false;
    }
  }

  /** Whether it holds; what cannot be computed from what is known does not. */
  static boolean holds(CelRuntime.Program program, Map<String, ?> variables) {
    try {
      return Boolean.TRUE.equals(program.eval(variables));
    } catch (CelEvaluationException unknown) {
      return false;
    }
  }
}
