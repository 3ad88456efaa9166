package takt.client.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is the same in every line of a file of choices.
 *
 * @param purpose the code of the purpose
 * @param place where the choices were made, 1 to 200 characters
 * @param version the version of the purpose's text that was shown
 * @param evidence how they were obtained, and where the proof is, 1 to 200 characters
 * @param channel web, email, push, post, phone or shop
 * @param language de or en
 */
public record ChoiceSame(
    String purpose,
    @Size(min = 1, max = 200) @Schema(examples = "paper form") String place,
    @Min(1) @Max(999_999_999) Integer version,
    @Size(min = 1, max = 200) @Schema(examples = "signed form, archive 7") String evidence,
    @Schema(examples = "shop") String channel,
    @Schema(examples = "de") String language) {}
