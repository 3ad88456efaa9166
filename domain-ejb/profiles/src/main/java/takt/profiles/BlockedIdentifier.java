package takt.profiles;

import java.time.Instant;
import java.util.UUID;

/**
 * A value that led too many persons together, and joins nobody any more until it is released (rule
 * F1.10). The identifier's value is personal data, or looks like it.
 *
 * @param id its key, ascending with time
 * @param identifier type and value
 * @param persons how many persons it would have led together within {@value
 *     IdentityProtection#DAYS} days
 * @param at when it was blocked
 */
public record BlockedIdentifier(UUID id, Identifier identifier, int persons, Instant at) {}
