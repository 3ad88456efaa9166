package takt.profiles.identity;

import takt.kernel.ProfileId;

/**
 * Where an identifier leads.
 *
 * @param profile the profile
 * @param origin the profile that it first led to: where what comes by it goes back to in a split
 * @param known whether the profile has a customer number
 */
public record Lead(ProfileId profile, ProfileId origin, boolean known) {}
