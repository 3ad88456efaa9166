package takt.profiles.event;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import takt.profiles.Outcome;
import takt.profiles.derive.Commerce;

/** Counts the events of one batch that nobody may be known by, each message once (rule F2.6). */
final class Counting {

  private final CountedMessages messages;
  private final boolean sent;
  private final EventCounts.Batch batch = new EventCounts.Batch();
  private final Set<UUID> hashes = new HashSet<>();

  /**
   * None yet.
   *
   * @param sent whether they come from a sender, who may bring them again; what the company brings
   *     itself is known again by its lines
   */
  Counting(CountedMessages messages, boolean sent) {
    this.messages = messages;
    this.sent = sent;
  }

  /** Counts an event, unless it was counted. */
  Outcome count(Admitted one, Instant at, Commerce commerce) {
    if (sent) {
      UUID hash = messages.hash(one.event());
      if (messages.has(hash) || !hashes.add(hash)) {
        return Outcome.DUPLICATE;
      }
    }
    batch.add(one.type(), at, commerce);
    return Outcome.COUNTED;
  }

  EventCounts.Batch batch() {
    return batch;
  }

  /** By which the messages are known again. */
  Set<UUID> hashes() {
    return hashes;
  }
}
