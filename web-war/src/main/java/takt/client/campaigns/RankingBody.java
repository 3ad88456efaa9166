package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who ranks messages, what share is for something new, and what counts as seen.
 *
 * @param learning what the learner does: off, watches or decides
 * @param discoveryPercent the share of personal decisions for something outside a person's
 *     strongest interests, 0 to 20 percent
 * @param exposures how the learner knows what was seen: {@code assumed}, everything that was
 *     decided, which holds if absent; or {@code reported}, only what an exposure or a click was
 *     sent for, or what reaches out to the person such as an e-mail
 */
public record RankingBody(
    @NotNull @Schema(examples = "decides") String learning,
    @NotNull @Min(0) @Max(20) @Schema(examples = "5") Integer discoveryPercent,
    @Schema(examples = "reported") String exposures) {

  /** Where all that was decided counts as seen. */
  public RankingBody(String learning, Integer discoveryPercent) {
    this(learning, discoveryPercent, null);
  }
}
