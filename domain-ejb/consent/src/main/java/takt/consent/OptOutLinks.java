package takt.consent;

import java.util.Optional;

/**
 * Links that stop something without a log-in (rules C13.1 to C13.5). Nothing is stored for them: a
 * link is its token, and holds for years.
 */
public interface OptOutLinks {

  /**
   * The token of a link, always the same for the same link: letters, digits, hyphens and
   * underscores.
   *
   * @throws UnknownPurpose if the purpose never existed
   * @throws NoSwitch if the purpose cannot be opted out of (rule C4.6)
   * @throws OtherChannel if it is about a channel on which the purpose never speaks
   */
  String token(OptOutLink link);

  /**
   * The link of a token, as it is to be read now: for the profile that goes on, and about the
   * purpose as a whole if that has ceased to speak on the link's channel (rule C13.4).
   *
   * @return empty if this installation has not made it, or the person is erased
   */
  Optional<OptOutLink> open(String token);
}
