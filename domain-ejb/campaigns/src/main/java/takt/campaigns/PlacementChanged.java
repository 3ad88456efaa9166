package takt.campaigns;

/** The placement has another revision than the one that the change replaces. */
public final class PlacementChanged extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names the current revision, 0 where there is none yet. */
  public PlacementChanged(String placement, int current) {
    super("Placement \"" + placement + "\" has revision " + current);
  }
}
