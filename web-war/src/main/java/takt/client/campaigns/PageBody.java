package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A question about all places of a page: what to show in each?
 *
 * @param subject who is there; absent if nobody knows
 * @param places the places, each once, the most important one first; together they have room for at
 *     most 10 messages
 * @param language de or en
 * @param context what is known of the page or situation, as in a question about one place
 * @param continues the decision whose message the person comes from, such as the banner's on its
 *     landing page: that message comes first, and is no contact of its own within a day of when it
 *     was first shown; on a channel that reaches out to the person it is one, within seven days;
 *     none if absent
 * @param cameFrom what a generic decision, which has no id, showed to whoever comes from it: that
 *     message comes first likewise; passed by where anything is permitted; none if absent
 */
public record PageBody(
    @Valid Subject subject,
    @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid PlaceBody> places,
    @NotNull @Schema(examples = "en") String language,
    @Size(max = 20) @Schema(examples = "{\"page\": \"kitchen\"}")
        Map<String, @NotNull String> context,
    UUID continues,
    @Valid ContinuedBody cameFrom) {

  /** Of somebody who comes from nowhere in particular. */
  public PageBody(
      Subject subject, List<PlaceBody> places, String language, Map<String, String> context) {
    this(subject, places, language, context, null, null);
  }

  /** Of somebody who comes from a decision about them. */
  public PageBody(
      Subject subject,
      List<PlaceBody> places,
      String language,
      Map<String, String> context,
      UUID continues) {
    this(subject, places, language, context, continues, null);
  }

  /**
   * A place.
   *
   * @param placement the code of the placement
   * @param messages how many messages it has room for; 1 if absent
   */
  public record PlaceBody(
      @NotNull @Schema(examples = "home-banner") String placement,
      @Min(1) @Max(10) @Schema(examples = "1") Integer messages) {}
}
