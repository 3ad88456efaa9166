package takt.campaigns;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Language;

/**
 * A question: whom would a campaign reach?
 *
 * @param campaign the campaign, in whatever state but ended
 * @param placement on which of its placements; on all of them if empty
 * @param language in which language
 * @param context as in {@link DecisionRequest}
 */
public record DryRunRequest(
    UUID campaign, Optional<String> placement, Language language, Map<String, String> context) {

  /** Refuses nonsense. */
  public DryRunRequest {
    Objects.requireNonNull(campaign, "campaign");
    placement.ifPresent(code -> Checks.code("placement", code));
    Objects.requireNonNull(language, "language");
    context = DecisionRequest.checked(context);
  }

  /** The same on one placement. */
  public DryRunRequest on(String code) {
    return new DryRunRequest(campaign, Optional.of(code), language, context);
  }
}
