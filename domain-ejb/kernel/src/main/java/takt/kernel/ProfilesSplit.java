package takt.kernel;

import java.time.Instant;

/**
 * Published by profiles: a merge was wrong and has been undone. Delivered in the transaction of the
 * split, while both profiles' permissions are locked. Consent makes both keep every denial.
 *
 * @param kept the profile that had absorbed the other
 * @param restored the profile that exists again
 * @param at when
 */
public record ProfilesSplit(ProfileId kept, ProfileId restored, Instant at) {}
