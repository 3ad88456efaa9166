package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Texts to be checked for plain language.
 *
 * @param texts the parts that are written, in {@code de}, {@code en} or both
 */
public record PlainTexts(
    @NotNull
        @Size(min = 1, max = 2)
        @Schema(examples = "{\"en\": {\"use\": \"To show you what suits you.\"}}")
        Map<@NotNull String, @NotNull @Valid DraftTexts> texts) {}
