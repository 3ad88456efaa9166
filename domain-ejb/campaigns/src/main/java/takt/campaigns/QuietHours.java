package takt.campaigns;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import takt.kernel.Channel;

/**
 * Hours of the day in which a person is left in peace (rule G8.4), by the clock on the wall where
 * they are: over midnight where they end before they begin.
 *
 * @param from the minute that they begin with
 * @param until the minute that they end before
 * @param channels the channels that are quiet, at least one
 */
public record QuietHours(LocalTime from, LocalTime until, Set<Channel> channels) {

  /** The channels that come to the person (rule G2.3): these are quiet unless said otherwise. */
  public static final Set<Channel> REACHING_OUT =
      Set.of(Channel.EMAIL, Channel.PUSH, Channel.POST, Channel.PHONE);

  /** Refuses hours of no length, and seconds. */
  public QuietHours {
    channels = Set.copyOf(channels);
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours must end at another time than they begin");
    }
    if (!from.truncatedTo(ChronoUnit.MINUTES).equals(from)
        || !until.truncatedTo(ChronoUnit.MINUTES).equals(until)) {
      throw new IllegalArgumentException("quiet hours begin and end with a minute");
    }
    Checks.range("the number of channels", channels.size(), 1, Channel.values().length);
  }

  /** Whether it is quiet by this channel now. */
  public boolean hold(Channel channel, Instant now, ZoneId zone) {
    if (!channels.contains(channel)) {
      return false;
    }
    LocalTime clock = now.atZone(zone).toLocalTime();
    boolean begun = !clock.isBefore(from);
    boolean over = !clock.isBefore(until);
    return from.isBefore(until) ? begun && !over : begun || !over;
  }

  /** The hours, such as {@code 21:00 to 08:00}. */
  @Override
  public String toString() {
    return from + " to " + until;
  }

  /** The channels in the order in which they are declared. */
  public Set<Channel> ordered() {
    return EnumSet.copyOf(channels);
  }
}
