package takt.campaigns;

/** A rule of the company has another revision than the one that the change replaces (rule G8.7). */
public final class RuleChanged extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names the current revision. */
  public RuleChanged(int current) {
    super("The current revision is " + current + ": read it again");
  }
}
