package takt.profiles.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takt.profiles.Dimension;
import takt.profiles.Familiarity;

/**
 * A condition on a person (rule F17.1): attributes, computed traits, scales, affinities, items that
 * they have, what happened in the last days, familiarity, orders, and the time.
 */
public final class Condition {

  /** Attributes by name, as texts. */
  public static final String ATTRIBUTES = "attributes";

  /** Computed traits by code: numbers or texts. */
  public static final String TRAITS = "traits";

  /** Scales by code, 0 to 1. */
  public static final String SCALES = "scales";

  /** Interests by category, brand and theme. */
  public static final Map<Dimension, String> LIKINGS =
      Map.of(
          Dimension.CATEGORY, "affinities", Dimension.BRAND, "brands", Dimension.THEME, "themes");

  /** How well both sides know each other, as a number. */
  public static final String FAMILIARITY = "familiarity";

  /** How many orders there were. */
  public static final String ORDERS = "orders";

  /** When the last order was; not known if there was none. */
  public static final String LAST_ORDER = "lastOrder";

  /** The time. */
  public static final String NOW = "now";

  /** How often events happened, by {@link Needs.Happened#key}. */
  public static final String HAPPENINGS = Macros.HAPPENINGS;

  /** Whether items were bought and kept, by item. */
  public static final String ITEMS = Macros.ITEMS;

  /** What is known, by the names above. */
  @FunctionalInterface
  public interface Known {
    /** What is known by a name; null if nothing is. A map needs only what the condition names. */
    Object get(String name);
  }

  private static final Set<String> JOINTS = Set.of("_&&_", "_||_", "!_");
  private static final Environment ENVIRONMENT = new Environment(variables(), Macros.ALL);
  private static final Environment TYPED = new Environment(typed(), Macros.ALL);
  private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

  private final String text;
  private final CelAbstractSyntaxTree tree;
  private final CelRuntime.Program program;
  private final Needs needs;

  /**
   * Reads a condition.
   *
   * @throws takt.profiles.UnusableCondition if it cannot be used
   */
  public Condition(String text) {
    this.text = text;
    tree = ENVIRONMENT.compile(text);
    needs = new Naming(tree).needs();
    program = Environment.program(tree);
  }

  private static Map<String, CelType> variables() {
    Map<String, CelType> all = new HashMap<>();
    all.put(ATTRIBUTES, MapType.create(SimpleType.STRING, SimpleType.STRING));
    all.put(TRAITS, MapType.create(SimpleType.STRING, SimpleType.DYN));
    all.put(SCALES, MapType.create(SimpleType.STRING, SimpleType.DOUBLE));
    LIKINGS
        .values()
        .forEach(name -> all.put(name, MapType.create(SimpleType.STRING, SimpleType.DOUBLE)));
    all.put(HAPPENINGS, MapType.create(SimpleType.STRING, SimpleType.INT));
    all.put(ITEMS, MapType.create(SimpleType.STRING, SimpleType.BOOL));
    all.put(FAMILIARITY, SimpleType.INT);
    all.put(ORDERS, SimpleType.INT);
    all.put(LAST_ORDER, SimpleType.TIMESTAMP);
    all.put(NOW, SimpleType.TIMESTAMP);
    for (Familiarity one : Familiarity.values()) {
      all.put(word(one), SimpleType.INT);
    }
    return all;
  }

  private static Map<String, CelType> typed() {
    Map<String, CelType> all = variables();
    all.put(TypedTraits.NUMBERS, MapType.create(SimpleType.STRING, SimpleType.DOUBLE));
    all.put(TypedTraits.TEXTS, MapType.create(SimpleType.STRING, SimpleType.STRING));
    return all;
  }

  /** The name by which a condition compares familiarity with a level. */
  public static String word(Familiarity level) {
    return level.name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Refuses what can never be computed, since traits are what they are.
   *
   * @param numbers codes of traits that are always numbers
   * @param texts codes of traits that are always texts
   * @throws takt.profiles.UnusableCondition if it cannot
   */
  public void check(Set<String> numbers, Set<String> texts) {
    TYPED.compile(new TypedTraits(text, tree, numbers, texts).text());
  }

  /** What it names. */
  public Needs needs() {
    return needs;
  }

  /** Whether it holds; what cannot be computed from what is known does not. */
  public boolean holds(Known facts) {
    return Environment.holds(program, facts);
  }

  /** What it is made of between {@code &&}, {@code ||} and {@code !}, in its order. */
  public List<Condition> clauses() {
    List<Condition> clauses = new ArrayList<>();
    split(tree.getExpr(), clauses);
    return clauses;
  }

  private void split(CelExpr part, List<Condition> clauses) {
    if (part.getKind() == CelExpr.ExprKind.Kind.CALL && JOINTS.contains(part.call().function())) {
      part.call().args().forEach(one -> split(one, clauses));
    } else {
      clauses.add(
          new Condition(
              UNPARSER.unparse(CelAbstractSyntaxTree.newParsedAst(part, tree.getSource()))));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
