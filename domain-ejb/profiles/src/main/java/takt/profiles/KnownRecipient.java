package takt.profiles;

import java.util.UUID;

/**
 * A recipient as it stands.
 *
 * @param id its id
 * @param recipient who it is
 * @param revision counts its changes, from 1
 * @param waiting how many notices wait to be sent
 * @param givenUp how many were given up
 */
public record KnownRecipient(
    UUID id, Recipient recipient, long revision, long waiting, long givenUp) {}
