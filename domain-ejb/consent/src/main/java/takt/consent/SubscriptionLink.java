package takt.consent;

import java.time.Instant;
import java.util.Objects;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/**
 * What a link to the list of what somebody permits says (rule C13.6).
 *
 * @param profile whose list it is
 * @param language in which language it was asked for
 * @param until until when it opens the list, to the second
 */
public record SubscriptionLink(ProfileId profile, Language language, Instant until) {

  /** Refuses missing parts. */
  public SubscriptionLink {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(until, "until");
  }
}
