package takt.campaigns.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was learnt so far: for each action the sums that least squares need, and nothing about any
 * person. Immutable. Sums can be added in any order, so that examples of several nodes, late ones
 * and corrected ones give the same result (rule G13.3), but for rounding; an example that was
 * counted can be taken back.
 *
 * <p>An example counts half for each half-life of its age. Its weight is 2 to the power of its time
 * in half-lives after a reference, which moves on by whole half-lives, so that all weights are
 * scaled by powers of two, which is exact.
 */
public final class Experience {

  /** So many actions at most. */
  public static final int MOST_ACTIONS = 1_000;

  private static final int FARTHEST = 20;

  private final double halfLife;
  private final long reference;
  private final Map<String, Sums> actions;

  private Experience(double halfLife, long reference, Map<String, Sums> actions) {
    if (actions.size() > MOST_ACTIONS) {
      throw new IllegalArgumentException("actions must be at most " + MOST_ACTIONS);
    }
    this.halfLife = halfLife;
    this.reference = reference;
    this.actions = actions;
  }

  /** Nothing yet. */
  public static Experience none(Duration halfLife) {
    return new Experience(halfLife.toMillis(), 0, Map.of());
  }

  /** With these examples as well. */
  public Experience with(List<Example> examples) {
    return with(examples, 1);
  }

  /** Without these examples, which were counted. */
  public Experience without(List<Example> examples) {
    return with(examples, -1);
  }

  private Experience with(List<Example> examples, double factor) {
    double latest =
        examples.stream().mapToDouble(one -> time(one.at())).max().orElse((double) reference);
    Experience base = latest > reference + FARTHEST ? at((long) Math.floor(latest)) : this;
    Map<String, Sums> changed = new HashMap<>(base.actions);
    Map<String, Sums> mine = new HashMap<>();
    for (Example example : examples) {
      mine.computeIfAbsent(
              example.action(),
              action -> {
                Sums copy = base.actions.getOrDefault(action, new Sums()).scaled(1);
                changed.put(action, copy);
                return copy;
              })
          .add(example, factor * Math.pow(2, time(example.at()) - base.reference));
    }
    return new Experience(halfLife, base.reference, changed);
  }

  /** What is to be stored, by action. */
  Map<String, StoredSums> stored() {
    Map<String, StoredSums> all = new HashMap<>();
    actions.forEach((action, sums) -> all.put(action, new StoredSums(reference, sums.bytes())));
    return all;
  }

  /** Of what was stored, at whatever times. */
  static Experience of(Duration halfLife, Map<String, StoredSums> stored) {
    long latest = stored.values().stream().mapToLong(StoredSums::reference).max().orElse(0);
    Map<String, Sums> actions = new HashMap<>();
    stored.forEach(
        (action, one) ->
            actions.put(action, Sums.read(one.bytes()).scaled(power(one.reference() - latest))));
    return new Experience(halfLife.toMillis(), latest, actions);
  }

  /** Of these actions only: what has ended is forgotten. */
  public Experience keeping(Set<String> kept) {
    Map<String, Sums> fewer = new HashMap<>(actions);
    fewer.keySet().retainAll(kept);
    return new Experience(halfLife, reference, fewer);
  }

  /** What it lets expect of each action, at a moment. */
  public Expectations expectations(Instant now, LearningSettings settings) {
    return Expectations.of(actions, Math.pow(2, reference - time(now)), settings);
  }

  private Experience at(long later) {
    double factor = power(reference - later);
    Map<String, Sums> scaled = new HashMap<>();
    if (factor == 1) {
      scaled.putAll(actions);
    } else {
      actions.forEach((action, sums) -> scaled.put(action, sums.scaled(factor)));
    }
    return new Experience(halfLife, later, scaled);
  }

  /** Two to the power of a number that is not above 0. */
  private static double power(long exponent) {
    return Math.scalb(1.0, (int) Math.max(exponent, Double.MIN_EXPONENT));
  }

  /** In half-lives since 1970. */
  private double time(Instant at) {
    return at.toEpochMilli() / halfLife;
  }
}
