package takt.campaigns;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/**
 * A question: what would somebody be shown now?
 *
 * @param profile who; empty for somebody unknown
 * @param asIfRunning a campaign that is taken as running within its time, whatever its state
 * @param placement where
 * @param language in which language
 * @param context as in {@link DecisionRequest}
 */
public record PersonPreview(
    Optional<ProfileId> profile,
    Optional<UUID> asIfRunning,
    String placement,
    Language language,
    Map<String, String> context) {

  /** Refuses nonsense. */
  public PersonPreview {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(asIfRunning, "asIfRunning");
    Checks.code("placement", placement);
    Objects.requireNonNull(language, "language");
    context = DecisionRequest.checked(context);
  }
}
