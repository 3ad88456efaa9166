package takt.campaigns;

import java.util.Objects;

/**
 * A limit on contacts with one person that a campaign sets itself (rule G8.1).
 *
 * @param contacts at most so many, 1 to {@value #MOST_CONTACTS}
 * @param window in which time
 * @param per of what
 */
public record Cap(int contacts, Window window, Per per) {

  /** No cap allows more contacts. */
  public static final int MOST_CONTACTS = 1_000;

  /** Whose contacts a cap counts. */
  public enum Per {
    /** Those of the whole campaign. */
    CAMPAIGN,
    /** Those of each of its messages by itself. */
    MESSAGE
  }

  /** Refuses numbers out of range. */
  public Cap {
    Checks.range("contacts", contacts, 1, MOST_CONTACTS);
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(per, "per");
  }

  /** A cap on the whole campaign. */
  public static Cap of(int contacts, Window window) {
    return new Cap(contacts, window, Per.CAMPAIGN);
  }
}
