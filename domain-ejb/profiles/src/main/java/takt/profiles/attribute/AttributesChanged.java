package takt.profiles.attribute;

import takt.kernel.ProfileId;

/**
 * Somebody put an attribute right, or took their word back. Told in the transaction of it, while
 * the profile's permissions are locked.
 *
 * @param profile whose it is
 */
public record AttributesChanged(ProfileId profile) {}
