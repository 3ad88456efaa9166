package takt.client.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody outside the company who gets data.
 *
 * @param name who, 1 to 200 characters
 * @param role what they do with it, in {@code de} and {@code en}, 1 to 200 characters each
 * @param country where: ISO 3166-1 alpha-2, such as DE
 * @param safeguard what protects the data there, for a country outside the European Economic Area
 *     and only for one: adequacy-decision, standard-clauses, binding-corporate-rules,
 *     code-of-conduct, certification, explicit-consent or needed-for-contract
 */
public record PurposeRecipient(
    @NotBlank @Size(max = 200) @Schema(examples = "Postbote GmbH") String name,
    @NotNull
        @Size(min = 2, max = 2)
        @Schema(examples = "{\"de\": \"verschickt die E-Mails\", \"en\": \"sends the e-mails\"}")
        Map<@NotNull String, @NotBlank @Size(max = 200) String> role,
    @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "DE") String country,
    @Schema(examples = "standard-clauses") String safeguard) {}
