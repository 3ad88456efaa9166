package takt.campaigns;

/** A decision showed this person nothing that a message could go on with when it is due. */
public final class NothingToContinue extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Says so, and not whether there is such a decision about somebody else. */
  public NothingToContinue() {
    super(
        "must be a decision that showed this person a message that there still is, not so long"
            + " before the message is due that it has ended");
  }
}
