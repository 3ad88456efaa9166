package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import takt.consent.EndingConsent;
import takt.consent.NewMail;
import takt.consent.PurposeText;
import takt.consent.ReminderLetter;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Profiles;
import takt.web.receipts.Controller;

/** The mail that reminds a person of consents that end (rule C7.1). */
@ApplicationScoped
public class ReminderMail implements ReminderLetter {

  private static final int MOST_NAME = 100;

  @Inject Controller controller;
  @Inject Profiles profiles;

  @Override
  public Optional<NewMail> write(
      ProfileId profile, String token, Language language, List<EndingConsent> consents) {
    return profiles.address(profile).map(address -> write(address, token, language, consents));
  }

  private NewMail write(
      EmailAddress address, String token, Language language, List<EndingConsent> consents) {
    String name = controller.name();
    String brief = name.substring(0, Math.min(name.length(), MOST_NAME));
    Letter letter = new Letter(ReminderLabel.MAIL_SUBJECT.in(language).formatted(brief), language);
    letter.paragraph(ReminderLabel.MAIL_ENDS.in(language).formatted(name));
    letter.list(consents.stream().map(one -> sentence(one, language)).toList());
    letter.paragraph(ReminderLabel.MAIL_NOTHING.in(language));
    letter.link(controller.reminder(token) + "?language=" + language.tag());
    letter.paragraph(name + "\n" + controller.address() + "\n" + controller.contact());
    Instant first =
        consents.stream().map(EndingConsent::until).min(Comparator.naturalOrder()).orElseThrow();
    return letter.to(address, NewMail.Kind.REMINDER, first);
  }

  private static String sentence(EndingConsent ending, Language language) {
    PurposeText text = ending.purpose().text(language);
    return ReminderLabel.ENDS
        .in(language)
        .formatted(text.name(), text.sentence(), Phrases.day(ending.until(), language));
  }
}
