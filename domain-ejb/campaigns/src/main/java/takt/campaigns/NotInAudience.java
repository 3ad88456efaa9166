package takt.campaigns;

/** The person is not in the campaign's audience (rule G7.1). */
public final class NotInAudience extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says so, and not what of them keeps them out. */
  public NotInAudience() {
    super("The person is not in the campaign's audience");
  }
}
