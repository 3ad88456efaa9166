package takt.consent.optout;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.consent.Permissions;
import takt.consent.ledger.Appended;
import takt.consent.permission.Matter;
import takt.kernel.Channel;
import takt.kernel.Effects;
import takt.kernel.OptedOut;
import takt.kernel.PurposeSet;

/**
 * What has been denied, and when. What was permitted before and is not now counts as denied too: a
 * purpose that needed another one goes with it.
 *
 * @param before what was permitted before
 * @param after what is permitted now
 * @param appended what was recorded
 * @param matters what the denial was about
 * @param at when
 */
record Denied(
    Permissions before, Permissions after, Appended appended, List<Matter> matters, Instant at) {

  /** What the modules are told. */
  OptedOut event(UUID receipt) {
    PurposeSet withdrawn =
        PurposeSet.of(
                matters.stream()
                    .filter(matter -> matter.about().isEmpty())
                    .map(Matter::purpose)
                    .toList())
            .or(before.permitted().without(after.permitted()));
    return new OptedOut(
        receipt,
        appended.row().profile(),
        withdrawn,
        silenced(withdrawn),
        after.permitted().without(withdrawn),
        at,
        new Effects());
  }

  private Map<Channel, PurposeSet> silenced(PurposeSet withdrawn) {
    Map<Channel, PurposeSet> silenced = new EnumMap<>(Channel.class);
    for (Channel channel : channels()) {
      PurposeSet named =
          PurposeSet.of(
              matters.stream()
                  .filter(matter -> matter.about().filter(channel::equals).isPresent())
                  .map(Matter::purpose)
                  .toList());
      PurposeSet lost = before.on(channel).permitted().without(after.on(channel).permitted());
      PurposeSet all = named.or(lost).without(withdrawn);
      if (!all.isEmpty()) {
        silenced.put(channel, all);
      }
    }
    return silenced;
  }

  private Set<Channel> channels() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    channels.addAll(before.channels().keySet());
    channels.addAll(after.channels().keySet());
    matters.forEach(matter -> matter.about().ifPresent(channels::add));
    return channels;
  }
}
