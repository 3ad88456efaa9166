package takt.campaigns;

import java.util.UUID;

/** The campaign does not exist. */
public final class UnknownCampaign extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public UnknownCampaign(UUID campaign) {
    super("There is no campaign " + campaign);
  }
}
