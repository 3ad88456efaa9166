package takt.campaigns;

import java.util.Objects;
import takt.kernel.Channel;

/**
 * A place where messages show, such as a banner or a part of a newsletter.
 *
 * @param code its name: 2 to 40 lower-case letters, digits and hyphens, a letter first
 * @param channel the channel it is in
 * @param description what it is, 1 to 500 characters
 * @param revision 1 for the first, grows with every change; 0 before it is stored
 */
public record Placement(String code, Channel channel, String description, int revision) {

  /** What a code looks like, as a regular expression. */
  public static final String CODE = "[a-z][a-z0-9-]{1,39}";

  private static final int LONGEST = 500;

  /** Refuses nonsense. */
  public Placement {
    Checks.code("code", code);
    Objects.requireNonNull(channel, "channel");
    Checks.text("description", description, LONGEST);
  }

  /** Whether messages here come to the person, rather than the person to them (rule G2.3). */
  public boolean reachesOut() {
    return reachesOut(channel);
  }

  /** Whether messages by this channel do. */
  public static boolean reachesOut(Channel channel) {
    return channel != Channel.WEB && channel != Channel.SHOP;
  }
}
