package takt.campaigns;

/** The item has another revision than the one that the change replaces (rule G10.2). */
public final class ItemChanged extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names the current revision, 0 where there is none yet. */
  public ItemChanged(int current) {
    super("The item has revision " + current);
  }
}
