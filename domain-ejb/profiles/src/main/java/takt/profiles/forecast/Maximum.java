package takt.profiles.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds the parameters, all above 0, at which a likelihood is greatest. It searches their
 * logarithms within bounds, by Nelder and Mead's simplex, and begins anew where it ended until that
 * gains nothing: a simplex may have collapsed before it was there.
 *
 * @param parameters the parameters
 * @param atBound whether one of them ended at a bound, so that the data leave it open
 */
record Maximum(List<Double> parameters, boolean atBound) {

  private static final double LEAST = Math.log(1e-4);
  private static final double MOST = Math.log(1e6);
  private static final double NEAR = 0.1;
  private static final int EVALUATIONS = 4_000;
  private static final int TURNS = 20;
  private static final double GAIN = 1e-12;

  /**
   * Searches from a start.
   *
   * @param value a mean over persons: a gain of 1e-12 counts as none
   * @throws ArithmeticException if there is none within reach
   */
  static Maximum of(ToDoubleFunction<double[]> value, double... start) {
    double[] best = Arrays.stream(start).map(Math::log).toArray();
    double reached = value.applyAsDouble(exponentials(best));
    for (int turn = 0; turn < TURNS; turn++) {
      PointValuePair end = climb(value, best);
      double gain = end.getValue() - reached;
      if (gain > 0) {
        best = end.getPoint();
        reached = end.getValue();
      }
      if (gain < GAIN) {
        return new Maximum(Arrays.stream(exponentials(best)).boxed().toList(), isAtBound(best));
      }
    }
    throw new ArithmeticException("The likelihood has no maximum within reach");
  }

  double[] array() {
    return parameters.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static PointValuePair climb(ToDoubleFunction<double[]> value, double... from) {
    try {
      return new SimplexOptimizer(GAIN, GAIN)
          .optimize(
              new MaxEval(EVALUATIONS),
              new ObjectiveFunction(point -> bounded(value, point)),
              GoalType.MAXIMIZE,
              new InitialGuess(from),
              new NelderMeadSimplex(from.length, 0.3));
    } catch (MathIllegalStateException exhausted) {
      ArithmeticException none = new ArithmeticException("The search came to no end");
      none.initCause(exhausted);
      throw none;
    }
  }

  /** Beyond a bound the value falls, so that the search turns back. */
  private static double bounded(ToDoubleFunction<double[]> value, double... logarithms) {
    double beyond = 0;
    for (double one : logarithms) {
      beyond += Math.max(0, LEAST - one) + Math.max(0, one - MOST);
    }
    return value.applyAsDouble(exponentials(logarithms)) - beyond;
  }

  private static double[] exponentials(double... logarithms) {
    return Arrays.stream(logarithms)
        .map(one -> Math.exp(Math.min(MOST, Math.max(LEAST, one))))
        .toArray();
  }

  private static boolean isAtBound(double... logarithms) {
    return Arrays.stream(logarithms).anyMatch(one -> one < LEAST + NEAR || one > MOST - NEAR);
  }
}
