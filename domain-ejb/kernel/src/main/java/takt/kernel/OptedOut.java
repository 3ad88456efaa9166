package takt.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Published by consent: somebody withdrew or objected. Delivered in the transaction of the opt-out,
 * while the profile's permissions are locked. An observer undoes what the withdrawn purposes had
 * allowed, writes its effects down, and may be told of the same opt-out again after a failure: its
 * clean-up must be repeatable.
 *
 * @param receipt the opt-out's receipt
 * @param profile whose opt-out it is
 * @param withdrawn the purposes that are denied from now on
 * @param silenced the purposes that are denied from now on by one channel only
 * @param permitted the purposes that remain permitted
 * @param at when
 * @param effects where observers write down what they did
 */
public record OptedOut(
    UUID receipt,
    ProfileId profile,
    PurposeSet withdrawn,
    Map<Channel, PurposeSet> silenced,
    PurposeSet permitted,
    Instant at,
    Effects effects) {

  /** Copies what it is given. */
  public OptedOut {
    silenced = Map.copyOf(silenced);
  }
}
