package takt.campaigns;

/**
 * A variant names a placement that is none of its campaign's, or is on another channel than the
 * variant, which therefore could never show there (rule G6.9).
 */
public final class PlacementNotUsable extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  private final String variant;

  /** Names the variant and its placement. */
  public PlacementNotUsable(String variant, String placement) {
    super(
        "The placement \""
            + placement
            + "\" is none of the campaign's on the channel of the variant "
            + variant);
    this.variant = variant;
  }

  /** The variant's key. */
  public String variant() {
    return variant;
  }
}
