package takt.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Published by profiles: an event said that a person complained about a message, or marked it as
 * spam. Delivered in the transaction that takes the event, while the profile's permissions are
 * locked.
 *
 * @param profile who complained
 * @param purposes what the event may be used for; none if it names a decision and is not stored
 * @param decision the decision that it names, if it names one
 * @param at when, never after now
 */
public record ComplaintReceived(
    ProfileId profile, PurposeSet purposes, Optional<UUID> decision, Instant at) {}
