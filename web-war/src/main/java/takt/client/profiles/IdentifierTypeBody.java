package takt.client.profiles;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds for the identifiers of a type.
 *
 * @param normalisation how values are brought into one spelling: none, lower-case (and without
 *     spaces around them), email, or phone (E.164); it stays as it is once identifiers are in use
 * @param country for phone: the country whose numbers may be written without its code, as ISO 3166
 *     says it
 * @param most how many of them a profile may get by calls, 1 to 1,000; a call that would give it
 *     more neither links nor merges
 * @param joining merges: a call that names one with another identifier makes their profiles one;
 *     leads: it never does
 * @param persons how many persons one value may lead together within 30 days before it is blocked,
 *     1 to 1,000
 */
public record IdentifierTypeBody(
    @NotNull @Schema(examples = "lower-case") String normalisation,
    @Schema(examples = "DE") String country,
    @NotNull @Min(1) @Max(1000) @Schema(examples = "1") Integer most,
    @NotNull @Schema(examples = "merges") String joining,
    @NotNull @Min(1) @Max(1000) @Schema(examples = "5") Integer persons) {}
