package takt.campaigns;

import takt.kernel.PurposeCode;

/**
 * There is no such segment, or it is for another purpose than the campaign, which therefore cannot
 * know who is in it (rules G6.1 and G7.2).
 */
public final class SegmentNotUsable extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  private final String segment;

  /** Names the segment and the campaign's purpose. */
  public SegmentNotUsable(String segment, PurposeCode purpose) {
    super("There is no segment \"" + segment + "\" for the purpose " + purpose);
    this.segment = segment;
  }

  /** The segment's code. */
  public String segment() {
    return segment;
  }
}
