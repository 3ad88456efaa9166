package takt.profiles.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import takt.profiles.Discrimination;

/** Judges probabilities by what came about. */
final class Scores {

  private static final int BINS = 10;

  /** No probability counts as certain: one error would weigh more than all else. */
  private static final double UNSURE = 1e-6;

  private Scores() {}

  /**
   * Judges them.
   *
   * @param forecast probabilities, at least one
   * @param actual what came about, in the same order
   */
  static Discrimination of(double[] forecast, boolean[] actual) {
    int persons = forecast.length;
    int positives = 0;
    double loss = 0;
    double brier = 0;
    for (int i = 0; i < persons; i++) {
      positives += actual[i] ? 1 : 0;
      loss += loss(forecast[i], actual[i]);
      brier += Math.pow(forecast[i] - (actual[i] ? 1 : 0), 2);
    }
    double share = (double) positives / persons;
    int[] rising = rising(forecast);
    return new Discrimination(
        persons,
        positives,
        auc(rising, forecast, actual),
        loss / persons,
        share * loss(share, true) + (1 - share) * loss(share, false),
        brier / persons,
        share * (1 - share),
        bins(rising, forecast, actual));
  }

  /** The area under the curve of a score of any scale; one half where all did the same. */
  static double auc(double[] score, boolean[] actual) {
    return auc(rising(score), score, actual);
  }

  private static double loss(double forecast, boolean actual) {
    double certain = Math.min(1 - UNSURE, Math.max(UNSURE, forecast));
    return -Math.log(actual ? certain : 1 - certain);
  }

  private static int[] rising(double[] score) {
    return IntStream.range(0, score.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> score[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By the ranks of the positives (Mann and Whitney); equal scores share their mean rank. */
  private static double auc(int[] rising, double[] score, boolean[] actual) {
    double ranks = 0;
    long positives = 0;
    for (int from = 0; from < rising.length; ) {
      int to = from;
      int positive = 0;
      while (to < rising.length && score[rising[to]] == score[rising[from]]) {
        positive += actual[rising[to]] ? 1 : 0;
        to++;
      }
      ranks += positive * (from + 1 + to) / 2.0;
      positives += positive;
      from = to;
    }
    long negatives = rising.length - positives;
    return positives == 0 || negatives == 0
        ? 0.5
        : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }

  private static List<Discrimination.Bin> bins(int[] rising, double[] forecast, boolean[] actual) {
    List<Discrimination.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int from = (int) ((long) rising.length * bin / BINS);
      int to = (int) ((long) rising.length * (bin + 1) / BINS);
      double sum = 0;
      int positives = 0;
      for (int i = from; i < to; i++) {
        sum += forecast[rising[i]];
        positives += actual[rising[i]] ? 1 : 0;
      }
      if (to > from) {
        bins.add(
            new Discrimination.Bin(to - from, sum / (to - from), (double) positives / (to - from)));
      }
    }
    return bins;
  }
}
