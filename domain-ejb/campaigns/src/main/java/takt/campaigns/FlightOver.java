package takt.campaigns;

/** The campaign's time is over before it begins (rule G7.3). */
public final class FlightOver extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public FlightOver() {
    super("The campaign's time is over: change until before it is started");
  }
}
