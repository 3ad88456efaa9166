package takt.client.segments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What something is, in plain words that persons read.
 *
 * @param de in German, 1 to 100 characters
 * @param en in English, 1 to 100 characters
 */
public record PlainNames(
    @NotNull @Size(min = 1, max = 100) @Schema(examples = "Gelaufene Kilometer diese Woche")
        String de,
    @NotNull @Size(min = 1, max = 100) @Schema(examples = "Kilometres run this week") String en) {}
