package takt.client.profiles;

import java.util.UUID;

/**
 * What became of two profiles.
 *
 * @param kept the profile that goes on
 * @param absorbed the other
 * @param merged whether they are one now
 */
public record MergedProfiles(UUID kept, UUID absorbed, boolean merged) {}
