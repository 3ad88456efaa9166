package takt.consent;

import java.util.Optional;

/** Links to the list of what somebody permits, for whoever reads their mailbox (rule C13.6). */
public interface SubscriptionLinks {

  /** The token of a link: letters, digits, hyphens and underscores. */
  String token(SubscriptionLink link);

  /**
   * The link of a token, for the profile that goes on now.
   *
   * @return empty if this installation has not made it, its time is over, or the person is erased
   */
  Optional<SubscriptionLink> open(String token);
}
