package takt.profiles;

/** The members of a segment are told for its own purpose only. */
public final class SegmentForOtherPurpose extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the segment. */
  public SegmentForOtherPurpose(String segment) {
    super("The segment \"" + segment + "\" is for another purpose");
  }
}
