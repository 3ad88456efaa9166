package takt.campaigns;

/**
 * How a candidate is judged.
 *
 * @param cut the weight at which the clipped estimate cuts weights, and above which the switch
 *     estimate trusts the reward model alone; 1 to 1,000
 * @param seed of the bootstrap; the same one draws the same rounds
 */
public record EvaluationSettings(double cut, long seed) {

  /** Cuts at 10. */
  public static final EvaluationSettings USUAL = new EvaluationSettings(10, 1);

  private static final double MOST_CUT = 1_000;

  /** Checks the cut. */
  public EvaluationSettings {
    if (!(cut >= 1 && cut <= MOST_CUT)) {
      throw new IllegalArgumentException("cut must be 1 to 1000");
    }
  }
}
