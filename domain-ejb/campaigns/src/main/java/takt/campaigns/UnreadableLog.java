package takt.campaigns;

/** A file that is not a log in the Open Bandit format, or is beyond a bound (rule G14.5). */
public final class UnreadableLog extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it, without any of its contents. */
  public UnreadableLog(String problem) {
    super(problem);
  }
}
