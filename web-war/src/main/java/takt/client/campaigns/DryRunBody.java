package takt.client.campaigns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question: whom would a campaign reach?
 *
 * @param placement on which of its placements; all of them if absent
 * @param language de or en
 * @param context as in a decision
 */
public record DryRunBody(
    @Schema(examples = "home-banner") String placement,
    @NotNull @Schema(examples = "en") String language,
    @Size(max = 20) Map<String, @NotNull String> context) {}
