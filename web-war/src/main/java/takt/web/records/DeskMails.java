package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import takt.consent.NewMail;
import takt.consent.Outbox;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.profiles.PersonRequest;
import takt.web.receipts.Controller;

/**
 * Letters about a person's request, where the person gave an address (rule F7.9): that it has come,
 * and that it takes longer. They say nothing of the person.
 */
@ApplicationScoped
public class DeskMails {

  private static final int MOST_NAME = 100;
  private static final Duration SENT_WITHIN = Duration.ofDays(7);

  @Inject Outbox outbox;
  @Inject Controller controller;
  @Inject Clock clock;

  /** Tells that the request has come; needs the transaction in which it is written down. */
  public void received(PersonRequest request) {
    request
        .address()
        .ifPresent(
            to -> {
              Language language = request.language();
              Letter letter = letter(DeskLabel.RECEIVED_SUBJECT, language);
              letter.paragraph(
                  DeskLabel.RECEIVED.in(
                      language, day(request.received(), language), kind(request), name()));
              letter.paragraph(DeskLabel.DUE.in(language, day(request.due(), language)));
              letter.paragraph(DeskLabel.WHO_YOU_ARE.in(language));
              put(letter, to);
            });
  }

  /** Tells that it takes longer, and why; needs the transaction in which it is extended. */
  public void extended(PersonRequest request) {
    request
        .address()
        .ifPresent(
            to -> {
              Language language = request.language();
              Letter letter = letter(DeskLabel.EXTENDED_SUBJECT, language);
              letter.paragraph(
                  DeskLabel.EXTENDED.in(
                      language, day(request.received(), language), kind(request), name()));
              letter.paragraph(
                  DeskLabel.BECAUSE.in(language, request.extendedBecause().orElseThrow()));
              letter.paragraph(DeskLabel.DUE.in(language, day(request.due(), language)));
              letter.paragraph(DeskLabel.COMPLAIN.in(language));
              put(letter, to);
            });
  }

  private Letter letter(DeskLabel subject, Language language) {
    String brief = name().substring(0, Math.min(name().length(), MOST_NAME));
    return new Letter(subject.in(language, brief), language);
  }

  private void put(Letter letter, EmailAddress to) {
    letter.paragraph(controller.name() + "\n" + controller.address() + "\n" + controller.contact());
    outbox.put(letter.to(to, NewMail.Kind.REQUEST, clock.instant().plus(SENT_WITHIN)));
  }

  private String name() {
    return controller.name();
  }

  private static String kind(PersonRequest request) {
    return DeskLabel.valueOf(request.kind().name()).in(request.language());
  }

  private static String day(LocalDate day, Language language) {
    return Phrases.day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), language);
  }
}
