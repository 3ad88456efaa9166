package takt.client.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which columns of a file of choices hold what, by the names in its first line. Each of those that
 * may be left out is then told in {@code same}.
 *
 * @param person who chose
 * @param choice the yes or no
 * @param time when they chose
 * @param purpose what it is about
 * @param place where: the page, form or conversation
 * @param version which version of the purpose's text was shown
 * @param evidence how it was obtained, and where the proof is
 * @param channel on which channel it was made
 * @param language in which language the text was
 */
public record ChoiceColumns(
    @NotBlank @Size(max = 200) @Schema(examples = "Kundennummer") String person,
    @NotBlank @Size(max = 200) @Schema(examples = "Einwilligung") String choice,
    @NotBlank @Size(max = 200) @Schema(examples = "Zeitpunkt") String time,
    @Size(min = 1, max = 200) @Schema(examples = "Zweck") String purpose,
    @Size(min = 1, max = 200) @Schema(examples = "Quelle") String place,
    @Size(min = 1, max = 200) @Schema(examples = "Textfassung") String version,
    @Size(min = 1, max = 200) @Schema(examples = "Nachweis") String evidence,
    @Size(min = 1, max = 200) String channel,
    @Size(min = 1, max = 200) String language) {}
