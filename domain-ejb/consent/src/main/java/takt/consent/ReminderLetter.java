package takt.consent;

import java.util.List;
import java.util.Optional;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/** Writes the mail that reminds a person of consents that end. */
@FunctionalInterface
public interface ReminderLetter {

  /**
   * Writes it, in the transaction that holds the lock of the profile.
   *
   * @param token what opens the link
   * @param language the language in which the person gave the first of them
   * @param consents what ends, at least one
   * @return the mail; empty if nobody knows an address of the person
   */
  Optional<NewMail> write(
      ProfileId profile, String token, Language language, List<EndingConsent> consents);
}
