package takt.profiles;

/**
 * Somebody of the company who does something about a person.
 *
 * @param who the name of their key, 1 to 200 characters
 * @param role the key's role
 */
public record Staff(String who, String role) {

  private static final int MOST = 200;

  /** Refuses an empty or overlong name. */
  public Staff {
    if (who == null || who.isBlank() || who.length() > MOST) {
      throw new IllegalArgumentException("who must have 1 to " + MOST + " characters");
    }
  }
}
