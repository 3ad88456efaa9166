package takt.client.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import of data to begin: how to read the lines of its file.
 *
 * @param name what you call it, 1 to 200 characters
 * @param kind what a line is: events, people or items
 * @param format ndjson or csv
 * @param columns of CSV: which column holds which field, by field, such as {@code
 *     properties.price}; if absent, columns hold the fields that they are named for, and others are
 *     passed by
 * @param same of CSV: fields that are the same in every line, by field
 * @param time of CSV: how to read times; ISO 8601, in UTC if they say no zone, if absent
 * @param source of people and events: what you call the file as the source of attributes and
 *     events; import if absent, and traits of events are then of the source identify or group
 * @param purposes of people: what may be done with what a line says that names none itself
 * @param separator of CSV: what stands between cells: comma (if absent), semicolon, tab or bar
 * @param charset of CSV: UTF-8 (if absent), ISO-8859-1 or windows-1252
 */
public record DataImportRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "Events of the old shop") String name,
    @NotNull
        @Pattern(regexp = "events|people|items", message = "must be events, people or items")
        @Schema(examples = "events")
        String kind,
    @NotNull
        @Pattern(regexp = "ndjson|csv", message = "must be ndjson or csv")
        @Schema(examples = "csv")
        String format,
    @Size(max = 200) @Schema(examples = "{\"userId\": \"Kunde\", \"properties.price\": \"Preis\"}")
        Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 200) String> columns,
    @Size(max = 200) @Schema(examples = "{\"event\": \"Newsletter Clicked\"}")
        Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 200) String> same,
    @Valid ImportTime time,
    @Size(min = 1, max = 40) @Schema(examples = "crm") String source,
    @Size(max = 100) @Schema(examples = "[\"offers\"]") List<@NotNull String> purposes,
    @Pattern(regexp = "[,;\t|]", message = "must be a comma, semicolon, tab or bar")
        @Schema(examples = ";")
        String separator,
    @Pattern(
            regexp = "UTF-8|ISO-8859-1|windows-1252",
            message = "must be UTF-8, ISO-8859-1 or windows-1252")
        @Schema(examples = "UTF-8")
        String charset) {}
