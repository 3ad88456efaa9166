package takt.client.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One category's keywords.
 *
 * @param category the category
 * @param keywords words or beginnings of words, upper or lower case
 */
public record CategoryRule(
    @NotBlank @Size(max = 200) @Schema(examples = "lights") String category,
    @NotEmpty @Size(max = 200) @Schema(examples = "[\"LAMP\", \"CANDLE\"]")
        List<@NotBlank @Size(max = 200) String> keywords) {}
