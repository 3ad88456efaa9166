package takt.consent;

import java.time.Instant;
import java.util.Optional;
import takt.kernel.PurposeCode;

/**
 * The end of a purpose (rule C1.14), and how far the clean-up after it is (rule C1.15).
 *
 * @param purpose which purpose
 * @param version its last version
 * @param at since when nothing is permitted for it
 * @param by who retired it: the id of a key, never a name
 * @param reason why, 1 to 500 characters
 * @param profiles how many profiles the clean-up has gone through
 * @param doneAt when the clean-up was through; empty before
 */
public record Retirement(
    PurposeCode purpose,
    int version,
    Instant at,
    String by,
    String reason,
    long profiles,
    Optional<Instant> doneAt) {}
