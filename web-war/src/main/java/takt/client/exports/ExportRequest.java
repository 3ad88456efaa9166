package takt.client.exports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be exported.
 *
 * @param kind people or events
 * @param format ndjson or csv
 * @param purpose what for: the code of a purpose
 * @param from events since then, or people known since then; all if absent
 * @param until those before then; all if absent
 * @param segment of people, only the members of this segment, which must be for the purpose: its
 *     code; all if absent
 * @param recipient who outside the company gets the file: the id of a recipient; nobody if absent
 */
public record ExportRequest(
    @NotNull
        @Pattern(regexp = "events|people", message = "must be events or people")
        @Schema(examples = "people")
        String kind,
    @NotNull
        @Pattern(regexp = "ndjson|csv", message = "must be ndjson or csv")
        @Schema(examples = "csv")
        String format,
    @NotNull @Schema(examples = "offers") String purpose,
    @Schema(examples = "2025-01-01T00:00:00Z") Instant from,
    @Schema(examples = "2026-01-01T00:00:00Z") Instant until,
    @Schema(
            examples = "runners",
            description =
                "Of people, only the members of this segment or list, which must be for the"
                    + " purpose")
        String segment,
    UUID recipient) {}
