package takt.campaigns;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/**
 * A question: what to show here?
 *
 * @param profile who is there, if that is known
 * @param placement where
 * @param language in which language
 * @param context what is known of the page or situation without the person, at most 20 entries
 */
public record DecisionRequest(
    Optional<ProfileId> profile, String placement, Language language, Map<String, String> context) {

  /** At most so many entries of context. */
  public static final int MOST_CONTEXT = 20;

  private static final int LONGEST = 200;

  /** Refuses nonsense. */
  public DecisionRequest {
    Objects.requireNonNull(profile, "profile");
    Checks.code("placement", placement);
    Objects.requireNonNull(language, "language");
    context = checked(context);
  }

  static Map<String, String> checked(Map<String, String> context) {
    Checks.range("the number of context entries", context.size(), 0, MOST_CONTEXT);
    context.forEach(
        (key, value) -> {
          Checks.text("a context entry's name", key, LONGEST);
          Checks.text("a context entry's value", value, LONGEST);
        });
    return Map.copyOf(context);
  }
}
