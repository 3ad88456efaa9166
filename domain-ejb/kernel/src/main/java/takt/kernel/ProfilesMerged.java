package takt.kernel;

import java.time.Instant;

/**
 * Published by profiles: two profiles turned out to be one person. Everything of {@code absorbed}
 * now belongs to {@code kept}. Delivered in the transaction of the merge, while both profiles'
 * permissions are locked. Consent makes denials of either side hold (deny wins).
 *
 * @param kept the profile that goes on
 * @param absorbed the profile that ends
 * @param at when
 */
public record ProfilesMerged(ProfileId kept, ProfileId absorbed, Instant at) {}
