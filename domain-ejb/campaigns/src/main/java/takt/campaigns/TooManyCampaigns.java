package takt.campaigns;

/** No more campaigns can be drafted. */
public final class TooManyCampaigns extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many there may be. */
  public TooManyCampaigns() {
    super("There are already " + Campaigns.MOST + " campaigns that have not ended");
  }
}
