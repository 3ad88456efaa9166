package takt.profiles;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A recipient as it stands.
 *
 * @param id its id
 * @param recipient who it is
 * @param revision counts its changes, from 1
 * @param retiredAt since when it gets no more data; empty if it does
 * @param waiting how many notices wait to be sent
 * @param givenUp how many were given up
 */
public record KnownRecipient(
    UUID id,
    Recipient recipient,
    long revision,
    Optional<Instant> retiredAt,
    long waiting,
    long givenUp) {}
