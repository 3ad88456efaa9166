package takt.campaigns;

/** A candidate gives a share to an item that the log does not know (rule G14.3). */
public final class ItemNotInLog extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public ItemNotInLog() {
    super("The candidate names an item that the log does not know");
  }
}
