package takt.client.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The conditions under which a choice counts. What is left out does not apply; a contract or a
 * legal obligation leaves no conditions.
 *
 * @param expiryDays a consent ends so many days after it was given, 1 to 3,650; for consent only
 * @param reminderDays the person is reminded so many days before that end; less than expiryDays
 * @param doubleOptIn whether a yes counts only once it has been confirmed by e-mail; for consent
 *     only
 * @param evidence what may be kept as evidence of a choice: address (an IP address, truncated) and
 *     user-agent
 * @param minimumAge how old the person must be, 1 to 99 years
 * @param guardian whether below that age a guardian's consent stands in for the person's
 * @param directMarketing whether it is direct marketing, so that an objection is absolute; for
 *     legitimate interest only
 * @param shared whether data is sold to or shared with others; Global Privacy Control objects to it
 * @param needs permitted only together with all of these purposes
 * @param excludes never permitted together with any of these purposes
 * @param specialCategories the special categories of data (GDPR Art. 9(1)) that it covers: origin,
 *     politics, religion, union, genetic, biometric, health, sexuality; for consent only, and a
 *     version that adds one must ask anew
 */
public record PurposeTerms(
    @Min(1) @Max(3650) @Schema(examples = "365") Integer expiryDays,
    @Min(1) @Max(3649) @Schema(examples = "30") Integer reminderDays,
    @Schema(examples = "false") Boolean doubleOptIn,
    @Size(max = 2) @Schema(examples = "[\"address\"]") List<@NotNull String> evidence,
    @Min(1) @Max(99) @Schema(examples = "16") Integer minimumAge,
    @Schema(examples = "true") Boolean guardian,
    @Schema(examples = "false") Boolean directMarketing,
    @Schema(examples = "false") Boolean shared,
    @Size(max = 63) @Schema(examples = "[\"orders\"]") List<@NotNull String> needs,
    @Size(max = 63) @Schema(examples = "[]") List<@NotNull String> excludes,
    @Size(max = 8) @Schema(examples = "[\"health\"]") List<@NotNull String> specialCategories) {

  /** Without any special category of data. */
  public PurposeTerms(
      Integer expiryDays,
      Integer reminderDays,
      Boolean doubleOptIn,
      List<String> evidence,
      Integer minimumAge,
      Boolean guardian,
      Boolean directMarketing,
      Boolean shared,
      List<String> needs,
      List<String> excludes) {
    this(
        expiryDays,
        reminderDays,
        doubleOptIn,
        evidence,
        minimumAge,
        guardian,
        directMarketing,
        shared,
        needs,
        excludes,
        List.of());
  }
}
