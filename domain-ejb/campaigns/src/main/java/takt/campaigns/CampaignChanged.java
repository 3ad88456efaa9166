package takt.campaigns;

import java.util.UUID;

/** The campaign has another revision than the one that the change replaces (rule G1.2). */
public final class CampaignChanged extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names the current revision. */
  public CampaignChanged(UUID campaign, int current) {
    super("Campaign " + campaign + " has revision " + current);
  }
}
