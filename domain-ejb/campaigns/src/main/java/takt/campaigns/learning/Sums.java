package takt.campaigns.learning;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import takt.campaigns.regression.LeastSquares;

/** What is kept of the examples of an action, or of several: sums, nothing else. */
final class Sums {

  private static final int TOTALS = 4;
  private static final int NUMBERS = TOTALS + LeastSquares.numbers(Features.WIDTH);

  private final LeastSquares squares;
  private double rounds;
  private double rewards;
  private double magnitudes;
  private double squaredRewards;

  Sums() {
    this(new LeastSquares(Features.WIDTH));
  }

  private Sums(LeastSquares squares) {
    this.squares = squares;
  }

  Sums scaled(double factor) {
    Sums scaled = new Sums();
    scaled.add(this, factor);
    return scaled;
  }

  /** Adds an example, so many times. */
  void add(Example example, double weight) {
    double reward = example.reward();
    squares.add(example.features(), reward, weight);
    rounds += weight;
    rewards += weight * reward;
    magnitudes += weight * Math.abs(reward);
    squaredRewards += weight * reward * reward;
  }

  /** Adds all of another one, so many times. */
  void add(Sums other, double factor) {
    squares.add(other.squares, factor);
    rounds += factor * other.rounds;
    rewards += factor * other.rewards;
    magnitudes += factor * other.magnitudes;
    squaredRewards += factor * other.squaredRewards;
  }

  /** As {@link #read} reads it. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Double.BYTES);
    DoubleBuffer numbers = bytes.asDoubleBuffer();
    numbers.put(rounds).put(rewards).put(magnitudes).put(squaredRewards);
    squares.write(numbers);
    return bytes.array();
  }

  static Sums read(byte[] bytes) {
    DoubleBuffer numbers = ByteBuffer.wrap(bytes).asDoubleBuffer();
    double[] totals = new double[TOTALS];
    numbers.get(totals);
    Sums read = new Sums(LeastSquares.read(Features.WIDTH, numbers));
    read.rounds = totals[0];
    read.rewards = totals[1];
    read.magnitudes = totals[2];
    read.squaredRewards = totals[TOTALS - 1];
    return read;
  }

  double[] solve(double[] penalty, double... prior) {
    return squares.solve(penalty, prior);
  }

  double rounds() {
    return rounds;
  }

  double rewards() {
    return rewards;
  }

  double magnitudes() {
    return magnitudes;
  }

  double squaredRewards() {
    return squaredRewards;
  }
}
