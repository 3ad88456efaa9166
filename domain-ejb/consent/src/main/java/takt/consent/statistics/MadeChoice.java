package takt.consent.statistics;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A choice that is to be counted.
 *
 * @param entry its ledger entry
 * @param person whose it is
 * @param combination what it was
 * @param day the day on which it was made, in UTC
 * @param took the bucket of the time from seeing to choosing; {@link Times#UNKNOWN} if not known
 */
record MadeChoice(UUID entry, UUID person, Combination combination, LocalDate day, int took) {}
