package takt.campaigns;

/** No more items can be added. */
public final class TooManyItems extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many there may be. */
  public TooManyItems() {
    super("There are already " + Items.MOST + " items");
  }
}
