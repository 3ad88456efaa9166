package takt.consent;

import java.util.Optional;
import takt.kernel.EmailAddress;
import takt.kernel.ProfileId;

/** Knows whose profile it is whose mailbox has confirmed (rule C6.8). */
@FunctionalInterface
public interface Mailbox {

  /**
   * The profile, made if there is none; in the transaction of the confirmation.
   *
   * @param subject by what the request knew the person
   * @param address the address that confirmed
   */
  ProfileId owner(Optional<String> subject, EmailAddress address);
}
