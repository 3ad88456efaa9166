package takt.campaigns;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import takt.kernel.Channel;
import takt.profiles.Familiarity;

/**
 * How personal messages may be at most, by familiarity (rule G9.1). The person's own limit and the
 * permissions hold whatever it says (rule G9.2).
 *
 * @param everywhere on every channel that has no row of its own
 * @param channels rows of their own, in the order of the channels
 */
public record DoseTable(DoseRow everywhere, Map<Channel, DoseRow> channels) {

  /** What holds until the company says otherwise. */
  public static final DoseTable USUAL = new DoseTable(new DoseRow(1, 2, 3, 4), Map.of());

  /** Copies what it is given. */
  public DoseTable {
    Objects.requireNonNull(everywhere, "everywhere");
    Map<Channel, DoseRow> ordered = new EnumMap<>(Channel.class);
    ordered.putAll(channels);
    channels = Collections.unmodifiableMap(ordered);
  }

  /** The highest degree for somebody on a channel. */
  public int degree(Familiarity familiarity, Channel channel) {
    return channels.getOrDefault(channel, everywhere).degree(familiarity);
  }
}
