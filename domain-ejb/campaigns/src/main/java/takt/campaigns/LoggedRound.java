package takt.campaigns;

import java.time.LocalDate;
import java.util.UUID;
import takt.kernel.Language;

/**
 * What a decision showed and what came of it, without anybody (rule G14.6).
 *
 * @param id where it stands in the log; never part of an export
 * @param day when, in UTC
 * @param placement where
 * @param language in which language
 * @param campaign the campaign that was shown
 * @param message the key of its message
 * @param probability with which it was chosen
 * @param clicked whether it was clicked
 */
public record LoggedRound(
    UUID id,
    LocalDate day,
    String placement,
    Language language,
    UUID campaign,
    String message,
    double probability,
    boolean clicked) {}
