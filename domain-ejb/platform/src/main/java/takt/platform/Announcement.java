package takt.platform;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What whoever starts the server should read on its console. */
public final class Announcement {

  private static final Logger LOG = Logger.getLogger("takt");

  /** Open Liberty's console shows AUDIT and above; other servers know no such level. */
  private static final Level SHOWN = shown();

  private Announcement() {}

  /** Writes one line; no personal data, no secrets. */
  public static void say(String line) {
    LOG.log(SHOWN, "{0}", line);
  }

  private static Level shown() {
    try {
      return Level.parse("AUDIT");
    } catch (IllegalArgumentException unknown) {
      return Level.INFO;
    }
  }
}
