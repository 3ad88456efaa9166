package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
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
 * @param continues the decision whose message the person comes from, such as the banner's on its
 *     landing page: that message comes first, and is no contact of its own; none if absent
 */
public record DecisionBody(
    @Valid Subject subject,
    @NotNull @Schema(examples = "home-banner") String placement,
    @NotNull @Schema(examples = "en") String language,
    @Size(max = 20)
        @Schema(examples = "{\"page\": \"kitchen\", \"situation\": \"daypart=evening\"}")
        Map<String, @NotNull String> context,
    UUID continues) {

  /** Of somebody who comes from nowhere in particular. */
  public DecisionBody(
      Subject subject, String placement, String language, Map<String, String> context) {
    this(subject, placement, language, context, null);
  }
}
