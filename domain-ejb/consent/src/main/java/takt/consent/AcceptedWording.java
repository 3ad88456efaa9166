package takt.consent;

/**
 * Why a version was published though its texts could be plainer: the word of the data protection
 * officer (rule C1.11).
 *
 * @param reason the reason, 1 to 500 characters
 * @param warnings how many warnings there were
 */
public record AcceptedWording(String reason, int warnings) {

  private static final int MOST = 500;

  /** Refuses an empty or overlong reason. */
  public AcceptedWording {
    if (reason.isBlank() || reason.length() > MOST) {
      throw new IllegalArgumentException("reason must have 1 to " + MOST + " characters");
    }
  }
}
