package takt.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/** Reminders that consents end, and the links in them (rules C7.1 to C7.4). */
public interface Reminders {

  /**
   * Puts a mail into the outbox for whoever is to be reminded by now, of at most 200 profiles, each
   * in a transaction of its own; must be called without one.
   *
   * @return how many mails
   */
  int remind(ReminderLetter letter);

  /**
   * What the link of a reminder is about, as it stands now: what was withdrawn meanwhile is left
   * out. Changes nothing. Empty for a link that Takt did not make, or that is over.
   */
  Optional<List<EndingConsent>> find(String token);

  /**
   * Renews what the link is about, in a transaction of its own.
   *
   * @return what came of it; empty for a link that Takt did not make, or that is over
   * @throws AgeTooLow if a text that is current by now asks for an age that was not said
   * @throws ExcludedByOther if something that is permitted by now excludes it
   */
  Optional<Done> renew(String token, Click click);

  /** Ends what the link is about, now; as an opt-out, in transactions of its own. */
  Optional<Done> stop(String token, Click click);

  /**
   * A button that was pressed on the page of a reminder.
   *
   * @param language the language of the page
   * @param said the words on the button, 1 to 500 characters
   * @param address the IP address that it came from; kept as {@link Proof} says
   * @param userAgent the browser's name for itself; kept as {@link Proof} says
   */
  record Click(
      Language language, String said, Optional<String> address, Optional<String> userAgent) {}

  /**
   * What came of it.
   *
   * @param profile whose consents they are
   * @param consents what it was about; with their new ends, if they were renewed
   * @param choice by what the person's own receipt is found; empty if nothing is new on record
   */
  record Done(ProfileId profile, List<EndingConsent> consents, Optional<UUID> choice) {

    /** Copies what it is given. */
    public Done {
      consents = List.copyOf(consents);
    }
  }
}
