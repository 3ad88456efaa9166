package takt.web.records;

import java.time.Instant;
import java.util.Optional;
import takt.consent.NewMail;
import takt.kernel.EmailAddress;
import takt.kernel.Language;

/** The mail that answers what an address is subscribed to: plain words, and nothing else. */
final class SubscriptionMail {

  private static final int MOST_NAME = 100;

  private SubscriptionMail() {}

  /**
   * Writes it.
   *
   * @param url the link to the list; empty if nothing is known about the address
   */
  static NewMail of(
      EmailAddress to, Language language, String company, Optional<String> url, Instant until) {
    String brief = company.substring(0, Math.min(company.length(), MOST_NAME));
    Letter letter = new Letter(LinkLabel.MAIL_SUBJECT.in(language, brief), language);
    letter.paragraph(LinkLabel.MAIL_ASKED.in(language, company));
    letter.paragraph(
        (url.isPresent() ? LinkLabel.MAIL_KNOWN : LinkLabel.MAIL_UNKNOWN).in(language));
    url.ifPresent(letter::link);
    letter.paragraph(LinkLabel.MAIL_NOT_YOU.in(language));
    return letter.to(to, NewMail.Kind.SUBSCRIPTIONS, until);
  }
}
