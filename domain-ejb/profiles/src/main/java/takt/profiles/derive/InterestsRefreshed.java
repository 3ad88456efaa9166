package takt.profiles.derive;

import takt.kernel.ProfileId;

/**
 * Somebody's interests were computed anew, because the rules of interests have changed (rule F3.6).
 * Told in the transaction of it, while the profile's permissions are locked.
 *
 * @param profile whose they are
 */
public record InterestsRefreshed(ProfileId profile) {}
