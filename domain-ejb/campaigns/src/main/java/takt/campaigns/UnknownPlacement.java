package takt.campaigns;

/** The placement does not exist. */
public final class UnknownPlacement extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public UnknownPlacement(String placement) {
    super("There is no placement \"" + placement + "\"");
  }
}
