package takt.campaigns;

/** No more placements can be added. */
public final class TooManyPlacements extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many there may be. */
  public TooManyPlacements() {
    super("There are already " + Placements.MOST + " placements");
  }
}
