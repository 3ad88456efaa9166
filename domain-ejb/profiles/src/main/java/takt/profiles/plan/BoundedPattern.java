package takt.profiles.plan;

import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.JsonNode;
import java.util.regex.Pattern;

/**
 * The keyword {@code pattern}, in bounded work (rule F11.4): a text that is too long, or for which
 * the expression needs too many steps, does not match it. Anybody can send texts, and an expression
 * may need steps without end for some.
 */
final class BoundedPattern implements Evaluator {

  private static final int LONGEST = 1_000;
  private static final int MOST_STEPS = 100_000;

  /** A failure without a word is none of the errors that are listed. */
  private static final String WHY = "does not match";

  private final Pattern pattern;

  BoundedPattern(JsonNode keyword) {
    if (!keyword.isString()) {
      throw new IllegalArgumentException("A pattern is a text");
    }
    pattern = Pattern.compile(keyword.asString());
  }

  @Override
  public Result evaluate(EvaluationContext context, JsonNode node) {
    return !node.isString() || matches(node.asString()) ? Result.success() : Result.failure(WHY);
  }

  /** Whether the expression is found in the text, within the bounds. */
  boolean matches(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    try {
      return pattern.matcher(new Counted(text, new Budget())).find();
    } catch (TooManySteps steps) {
      return false;
    }
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super(null, null, false, false);
    }
  }

  /** What is left of a match's steps. */
  private static final class Budget {
    private int steps = MOST_STEPS;

    void take() {
      if (--steps < 0) {
        throw new TooManySteps();
      }
    }
  }

  /** Each step of a match reads a character. */
  private record Counted(CharSequence text, Budget budget) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      budget.take();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
