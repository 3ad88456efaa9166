package takt.campaigns;

import java.util.UUID;

/** The campaign has no such message. */
public final class UnknownMessage extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public UnknownMessage(UUID campaign, String message) {
    super("Campaign " + campaign + " has no message \"" + message + "\"");
  }
}
