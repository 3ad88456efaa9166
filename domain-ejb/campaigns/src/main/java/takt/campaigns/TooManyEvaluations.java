package takt.campaigns;

/** This node judges as many policies as it can at once; ask again when one is done. */
public final class TooManyEvaluations extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many those are. */
  public TooManyEvaluations(int most) {
    super("This node judges " + most + " policies already");
  }
}
