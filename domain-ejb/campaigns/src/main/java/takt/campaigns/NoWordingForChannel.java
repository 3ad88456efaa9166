package takt.campaigns;

/** The message has no variant for this channel at all. */
public final class NoWordingForChannel extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names the message. */
  public NoWordingForChannel(String message) {
    super("must be a channel that message \"" + message + "\" has words for");
  }
}
