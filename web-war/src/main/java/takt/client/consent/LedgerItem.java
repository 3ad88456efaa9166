package takt.client.consent;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the ledger.
 *
 * @param number 1 for the profile's first, without gaps
 * @param id its id
 * @param kind given, confirmed, refused, withdrawn, objected, signalled, expired, merged-given,
 *     merged-denied, restricted or lifted
 * @param purpose what it is about
 * @param about the one channel it is about; absent for the purpose as a whole
 * @param version the version of the purpose whose text was shown
 * @param textHash SHA-256 of that text, in lower-case hexadecimal
 * @param channel on which channel the choice was made
 * @param place on which page, form or in which conversation
 * @param actor who made it known
 * @param language the language of the text that was shown
 * @param shownAt when the text was shown, if it is known
 * @param chosenAt when the person chose, if it was before it was recorded
 * @param until when the consent ends; absent if it does not
 * @param age the person's age, if the text asked for it
 * @param guardian true if a guardian consented for the person
 * @param evidence SHA-256 of what is kept beside the entry, and its salt; absent if nothing ever
 *     was
 * @param at when it was recorded
 * @param seal HMAC-SHA-256 over the content and the seal before it
 */
public record LedgerItem(
    long number,
    UUID id,
    @Schema(examples = "given") String kind,
    @Schema(examples = "offers") String purpose,
    @Schema(examples = "email") String about,
    int version,
    String textHash,
    @Schema(examples = "web") String channel,
    @Schema(examples = "banner") String place,
    @Schema(examples = "person") String actor,
    @Schema(examples = "de") String language,
    Instant shownAt,
    Instant chosenAt,
    Instant until,
    Integer age,
    Boolean guardian,
    String evidence,
    Instant at,
    String seal) {}
