package takt.profiles.identity;

import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * Whose an event is.
 *
 * @param profile the profile
 * @param origin where it goes back to in a split
 * @param permitted what is permitted for the profile, read under its lock
 */
public record Owner(ProfileId profile, ProfileId origin, PurposeSet permitted) {}
