package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A question: what would somebody be shown now?
 *
 * @param subject who
 * @param asIfRunning a campaign that is taken as running
 * @param placement the code of the placement
 * @param language de or en
 * @param context as in a decision
 */
public record PreviewAsBody(
    @NotNull @Valid Subject subject,
    UUID asIfRunning,
    @NotNull @Schema(examples = "home-banner") String placement,
    @NotNull @Schema(examples = "en") String language,
    @Size(max = 20) @Schema(examples = "{\"page\": \"kitchen\"}")
        Map<String, @NotNull String> context) {}
