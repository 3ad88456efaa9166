package takt.campaigns;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Language;

/**
 * A question: what would be shown?
 *
 * @param person to whom; empty for somebody unknown
 * @param asIfRunning a campaign that is taken as running within its time, whatever its state
 * @param placement where
 * @param language in which language
 * @param context as in {@link DecisionRequest}
 */
public record PreviewRequest(
    Optional<InventedPerson> person,
    Optional<UUID> asIfRunning,
    String placement,
    Language language,
    Map<String, String> context) {

  /** Refuses nonsense. */
  public PreviewRequest {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(asIfRunning, "asIfRunning");
    Checks.code("placement", placement);
    Objects.requireNonNull(language, "language");
    context = DecisionRequest.checked(context);
  }
}
