package takt.profiles.derive;

import java.time.Instant;
import takt.kernel.PurposeSet;

/**
 * A stored event, as far as something follows from it.
 *
 * @param messageId its key
 * @param purposes what it is bound to
 * @param at when it happened
 * @param weight what it adds to an interest
 * @param commerce what was viewed, bought or returned
 */
public record Happening(
    String messageId, PurposeSet purposes, Instant at, double weight, Commerce commerce)
    implements Comparable<Happening> {

  /** The order in which things happened, the same for any order of arrival. */
  @Override
  public int compareTo(Happening other) {
    int time = at.compareTo(other.at);
    return time != 0 ? time : messageId.compareTo(other.messageId);
  }
}
