package takt.campaigns.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Channel;

/**
 * A message that was shown.
 *
 * @param campaign of which campaign
 * @param message which of its messages
 * @param channel by which channel
 * @param at when it was decided
 * @param seen whether the person saw it, as far as anybody knows
 * @param clicked when the person clicked on it
 * @param continued whether it went on with another contact, and so is none of its own (rule G15.5)
 */
record Contact(
    UUID campaign,
    String message,
    Channel channel,
    Instant at,
    boolean seen,
    Optional<Instant> clicked,
    boolean continued) {}
