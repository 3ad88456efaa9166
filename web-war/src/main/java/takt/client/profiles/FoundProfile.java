package takt.client.profiles;

import java.util.UUID;

/**
 * A profile that was found.
 *
 * @param profile its id
 */
public record FoundProfile(UUID profile) {}
