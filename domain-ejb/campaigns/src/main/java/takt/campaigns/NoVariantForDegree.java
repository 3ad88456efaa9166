package takt.campaigns;

/**
 * The message has no variant in this language, for this channel and within the dose (rule G3.6).
 */
public final class NoVariantForDegree extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names the message. */
  public NoVariantForDegree(String message) {
    super("Message \"" + message + "\" has no variant for this language, channel and degree");
  }
}
