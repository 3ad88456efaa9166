package takt.campaigns.decision;

import java.util.Optional;
import takt.campaigns.Placement;
import takt.campaigns.Variant;
import takt.kernel.Channel;

/**
 * Where words are to stand (rule G6.9).
 *
 * @param channel on which channel
 * @param placement in which placement; empty for what is sent
 */
record Where(Channel channel, Optional<String> placement) {

  static Where of(Placement placement) {
    return new Where(placement.channel(), Optional.of(placement.code()));
  }

  /** Whether the variant may stand there. */
  boolean takes(Variant variant) {
    return variant.channel() == channel
        && (variant.placement().isEmpty() || variant.placement().equals(placement));
  }
}
