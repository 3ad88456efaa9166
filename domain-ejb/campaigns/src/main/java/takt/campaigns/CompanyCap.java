package takt.campaigns;

import java.util.Objects;
import java.util.Optional;
import takt.kernel.Channel;

/**
 * A limit on contacts with one person that the company sets for all campaigns (rule G8.1).
 *
 * @param contacts at most so many, 1 to {@value Cap#MOST_CONTACTS}
 * @param window in which time
 * @param channel by this channel; by all of them together if empty
 */
public record CompanyCap(int contacts, Window window, Optional<Channel> channel) {

  /** Refuses numbers out of range. */
  public CompanyCap {
    Checks.range("contacts", contacts, 1, Cap.MOST_CONTACTS);
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(channel, "channel");
  }

  /** Whether it limits what goes out by this channel. */
  public boolean limits(Channel one) {
    return channel.isEmpty() || channel.get() == one;
  }
}
