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
 * An import of choices to begin: how to read the lines of its file.
 *
 * @param name what you call it, 1 to 200 characters
 * @param columns which columns hold what
 * @param person what leads to a person: customer (if absent) or visitor
 * @param time how to read the time
 * @param purposes the file's words for purposes, with their codes; the words are codes if absent
 * @param yes the file's words for yes
 * @param no the file's words for no
 * @param same what is the same in every line
 * @param separator what stands between cells: comma (if absent), semicolon, tab or bar
 * @param charset UTF-8 (if absent), ISO-8859-1 or windows-1252
 */
public record ChoiceImportRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "Newsletter list of 2025") String name,
    @NotNull @Valid ChoiceColumns columns,
    @Pattern(regexp = "customer|visitor", message = "must be customer or visitor")
        @Schema(examples = "customer")
        String person,
    @NotNull @Valid ImportTime time,
    @Size(max = 200) @Schema(examples = "{\"Rundbrief\": \"newsletter\"}")
        Map<@NotBlank @Size(max = 200) String, @NotNull String> purposes,
    @Size(max = 200) @Schema(examples = "[\"ja\", \"1\"]")
        List<@NotBlank @Size(max = 200) String> yes,
    @Size(max = 200) @Schema(examples = "[\"nein\", \"0\"]")
        List<@NotBlank @Size(max = 200) String> no,
    @Valid ChoiceSame same,
    @Pattern(regexp = "[,;\t|]", message = "must be a comma, semicolon, tab or bar")
        @Schema(examples = ";")
        String separator,
    @Pattern(
            regexp = "UTF-8|ISO-8859-1|windows-1252",
            message = "must be UTF-8, ISO-8859-1 or windows-1252")
        @Schema(examples = "UTF-8")
        String charset) {}
