package takt.kernel;

import java.time.Instant;
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
 * @param permitted the purposes that remain permitted
 * @param at when
 * @param effects where observers write down what they did
 */
public record OptedOut(
    UUID receipt,
    ProfileId profile,
    PurposeSet withdrawn,
    PurposeSet permitted,
    Instant at,
    Effects effects) {}
