package takt.campaigns.learning;

import takt.campaigns.regression.LeastSquares;

/** What is kept of the examples of an action, or of several: sums, nothing else. */
final class Sums {

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
