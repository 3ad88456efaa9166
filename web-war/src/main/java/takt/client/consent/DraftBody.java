package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft of a purpose or of its next version. Everything may be left out until it is published.
 *
 * @param basis consent, legitimate-interest, contract or legal-obligation
 * @param channel web, email, push, post, phone or shop, if the purpose is about one
 * @param texts what it tells people, in {@code de} and {@code en}
 * @param retentionDays how long data collected for it may be kept, 1 to 36,500 days
 * @param interests whether interests may be computed for it
 * @param countsWithout whether an event that it does not permit is counted without any identifier
 * @param asksAnew whether consent given to earlier versions ends with this one
 * @param terms the conditions under which a choice counts
 * @param recipients who outside the company gets data, at most 50
 */
public record DraftBody(
    @Schema(examples = "consent") String basis,
    @Schema(examples = "web") String channel,
    @Size(max = 2) Map<@NotNull String, @NotNull @Valid DraftTexts> texts,
    @Min(1) @Max(36_500) @Schema(examples = "730") Integer retentionDays,
    Boolean interests,
    Boolean countsWithout,
    Boolean asksAnew,
    @Valid PurposeTerms terms,
    @Size(max = 50) List<@NotNull @Valid PurposeRecipient> recipients) {}
