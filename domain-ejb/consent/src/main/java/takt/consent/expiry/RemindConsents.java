package takt.consent.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.EndingConsent;
import takt.consent.NewMail;
import takt.consent.Outbox;
import takt.consent.Permission.Rule;
import takt.consent.Purpose;
import takt.consent.ReminderLetter;
import takt.consent.Reminders;
import takt.consent.ledger.Endings;
import takt.consent.ledger.Ledger;
import takt.consent.ledger.ReminderTimes;
import takt.consent.optin.Token;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.Ruling;
import takt.consent.permission.State;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Transactions;

/** Reminds persons of consents that end (rules C7.1 and C7.2). */
@ApplicationScoped
class RemindConsents implements Reminders {

  private static final Logger LOG = Logger.getLogger(RemindConsents.class.getName());
  private static final int MOST = 200;
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Inject Endings endings;
  @Inject ReminderTimes times;
  @Inject ReminderRows reminders;
  @Inject ReminderAnswers answers;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject CurrentPurposes current;
  @Inject Outbox outbox;
  @Inject Transactions transactions;
  @Inject Clock clock;

  @Override
  public int remind(ReminderLetter letter) {
    int mails = 0;
    for (ProfileId profile : endings.toRemind(now(), MOST)) {
      try {
        mails += transactions.call(() -> remind(profile, letter));
      } catch (Exception failed) {
        // Whatever it was, the consent holds as long as it said; the reminder is tried again.
        LOG.log(Level.WARNING, "A reminder failed: {0}", failed.getClass().getName());
        transactions.run(() -> endings.postponeReminder(profile, now().plus(PAUSE)));
      }
    }
    transactions.run(() -> reminders.forget(now(), MOST));
    return mails;
  }

  private int remind(ProfileId profile, ReminderLetter letter) {
    PermissionRow row = rows.lock(profile);
    Instant now = now();
    if (!endings.isToBeReminded(profile, now)) {
      return 0; // Another node was here first.
    }
    List<Matter> due =
        row.mergedInto().isPresent() || row.states().restrictedSince().isPresent()
            ? List.of()
            : times.due(row.states(), endings.remindedBy(profile), now).stream()
                .filter(matter -> holds(row, matter, now))
                .toList();
    endings.reminded(profile, row.states(), now);
    if (due.isEmpty()) {
      return 0;
    }
    String token = Token.next();
    Optional<NewMail> mail =
        letter.write(profile, token, language(profile, due.get(0)), consents(row, due));
    if (mail.isEmpty()) {
      return 0;
    }
    outbox.put(mail.get());
    reminders.add(Token.hash(token), profile, due, now, last(row, due));
    return 1;
  }

  private boolean holds(PermissionRow row, Matter matter, Instant now) {
    Optional<State> state = row.states().deciding(matter);
    return current
        .now()
        .find(matter.purpose())
        .map(purpose -> Ruling.permission(purpose, state, now).rule() == Rule.GIVEN)
        .orElse(false);
  }

  private Language language(ProfileId profile, Matter matter) {
    return ledger.newest(profile, matter).orElseThrow().source().language();
  }

  private List<EndingConsent> consents(PermissionRow row, List<Matter> matters) {
    return matters.stream()
        .map(
            matter -> {
              Purpose purpose = current.now().find(matter.purpose()).orElseThrow();
              return new EndingConsent(purpose, matter.about(), end(row, matter));
            })
        .toList();
  }

  private static Instant last(PermissionRow row, List<Matter> matters) {
    return matters.stream()
        .map(matter -> end(row, matter))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant end(PermissionRow row, Matter matter) {
    return row.states().find(matter).flatMap(State::until).orElseThrow();
  }

  @Override
  @Atomic
  public Optional<List<EndingConsent>> find(String token) {
    return reminders.find(Token.hash(token), now()).map(answers::standing);
  }

  @Override
  @Atomic
  public Optional<Done> renew(String token, Click click) {
    return reminders.find(Token.hash(token), now()).map(row -> answers.renew(row, click));
  }

  @Override
  public Optional<Done> stop(String token, Click click) {
    return reminders.find(Token.hash(token), now()).map(row -> answers.stop(row, click));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
