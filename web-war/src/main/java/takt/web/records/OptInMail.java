package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import takt.consent.NewMail;
import takt.consent.OptInLetter;
import takt.consent.Purpose;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.web.receipts.Controller;

/**
 * The mail that asks for a confirmation (rule C6.5): what was asked, by whom, until when; no
 * advertising, and not a word of whoever asked for it.
 */
@ApplicationScoped
public class OptInMail {

  private static final int MOST_NAME = 100;

  @Inject Controller controller;

  /** The mail to this address in this language. */
  public OptInLetter to(EmailAddress address, Language language) {
    return (token, expiresAt, purposes) -> write(address, language, token, expiresAt, purposes);
  }

  private NewMail write(
      EmailAddress address,
      Language language,
      String token,
      Instant expiresAt,
      List<Purpose> purposes) {
    String name = controller.name();
    String brief = name.substring(0, Math.min(name.length(), MOST_NAME));
    Letter letter = new Letter(OptInLabel.MAIL_SUBJECT.in(language).formatted(brief), language);
    letter.paragraph(OptInLabel.MAIL_ASKED.in(language).formatted(name));
    letter.list(
        purposes.stream()
            .map(purpose -> purpose.text(language))
            .map(text -> text.name() + ": " + text.sentence())
            .toList());
    letter.paragraph(OptInLabel.MAIL_HOW.in(language));
    letter.link(controller.optIn(token) + "?language=" + language.tag());
    letter.paragraph(
        OptInLabel.MAIL_UNTIL.in(language).formatted(Phrases.time(expiresAt, language)));
    letter.paragraph(OptInLabel.MAIL_NOT_YOU.in(language));
    letter.paragraph(name + "\n" + controller.address() + "\n" + controller.contact());
    return letter.to(address, NewMail.Kind.OPT_IN, expiresAt);
  }
}
