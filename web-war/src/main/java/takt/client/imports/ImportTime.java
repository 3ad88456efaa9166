package takt.client.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to read a time.
 *
 * @param format a pattern of Java's {@code DateTimeFormatter}; ISO 8601 if absent
 * @param zone the zone of times that name none
 * @param shiftDays so many days are added, to show old data as if it were new; 0 if absent
 */
public record ImportTime(
    @Size(min = 1, max = 100) @Schema(examples = "yyyy-MM-dd HH:mm:ss") String format,
    @NotBlank @Size(max = 60) @Schema(examples = "Europe/London") String zone,
    @Min(-36_500) @Max(36_500) Integer shiftDays) {}
