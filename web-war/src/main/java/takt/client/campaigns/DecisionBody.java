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
 *     person; entries such as {@code weather}, or facets in {@code situation} such as {@code
 *     daypart=evening,weather=cold}, say in which situation the person is: a liking that was learnt
 *     in another one counts less. Time of day and season are those of the clock unless it says
 *     them; {@code timezone} names the zone of that clock
 * @param continues the decision whose message the person comes from, such as the banner's on its
 *     landing page: that message comes first, and is no contact of its own within a day of when it
 *     was first shown; on a channel that reaches out to the person it is one, within seven days;
 *     none if absent
 * @param cameFrom what a generic decision, which has no id, showed to whoever comes from it: that
 *     message comes first likewise; passed by where anything is permitted; none if absent
 */
public record DecisionBody(
    @Valid Subject subject,
    @NotNull @Schema(examples = "home-banner") String placement,
    @NotNull @Schema(examples = "en") String language,
    @Size(max = 20) @Schema(examples = "{\"page\": \"kitchen\", \"weather\": \"hot\"}")
        Map<String, @NotNull String> context,
    UUID continues,
    @Valid ContinuedBody cameFrom) {

  /** Of somebody who comes from nowhere in particular. */
  public DecisionBody(
      Subject subject, String placement, String language, Map<String, String> context) {
    this(subject, placement, language, context, null, null);
  }

  /** Of somebody who comes from a decision about them. */
  public DecisionBody(
      Subject subject,
      String placement,
      String language,
      Map<String, String> context,
      UUID continues) {
    this(subject, placement, language, context, continues, null);
  }
}
