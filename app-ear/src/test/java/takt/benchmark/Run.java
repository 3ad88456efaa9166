package takt.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One run of one row, or the median of several.
 *
 * @param rate requests answered a second
 * @param p50 the median time to answer, in milliseconds
 * @param p99 the 99th percentile of it, in milliseconds
 * @param requests how many were answered
 * @param failed how many were answered otherwise than with success, or not at all
 */
record Run(double rate, double p50, double p99, long requests, long failed) {

  /** The medians of their figures, and the sums of their counts. */
  static Run median(List<Run> runs) {
    return new Run(
        median(runs, Run::rate),
        median(runs, Run::p50),
        median(runs, Run::p99),
        runs.stream().mapToLong(Run::requests).sum(),
        runs.stream().mapToLong(Run::failed).sum());
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
    List<Double> sorted =
        runs.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }
}
