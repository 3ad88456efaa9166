package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A question: what to show here?
 *
 * @param subject who is there; absent if nobody knows
 * @param placement the code of the placement
 * @param language de or en
 * @param context what is known of the page or situation, at most 20 entries; never about the
 *     person; {@code situation} says by facets in which situation the person is, such as {@code
 *     daypart=evening,weather=cold}: a liking that was learnt in another one counts less; {@code
 *     timezone} names the zone by whose clock conditions on the situation are asked
 */
public record DecisionBody(
    @Valid Subject subject,
    @NotNull @Schema(examples = "home-banner") String placement,
    @NotNull @Schema(examples = "en") String language,
    @Size(max = 20)
        @Schema(examples = "{\"page\": \"kitchen\", \"situation\": \"daypart=evening\"}")
        Map<String, @NotNull String> context) {}
