package takt.consent.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import takt.consent.Actor;
import takt.consent.Assurance;
import takt.consent.Consent;
import takt.consent.EndingConsent;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.Reminders.Click;
import takt.consent.Reminders.Done;
import takt.consent.Source;
import takt.consent.choice.GivenConsents;
import takt.consent.ledger.Appended;
import takt.consent.optout.OptOuts;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.Ruling;
import takt.consent.permission.State;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/** What the link of a reminder does (rules C7.3 and C7.4). */
@ApplicationScoped
class ReminderAnswers {

  private static final String PLACE = "reminder";

  @Inject PermissionRows rows;
  @Inject CurrentPurposes current;
  @Inject GivenConsents given;
  @Inject OptOuts optOuts;
  @Inject Clock clock;

  /** What one yes can be about. */
  private record Together(Optional<Channel> about, Assurance said) {}

  /** What it is about that holds, or has just ended; what was withdrawn is left out. */
  List<EndingConsent> standing(ReminderRows.Row reminder) {
    return standing(rows.readLiving(reminder.profile()), reminder.matters());
  }

  private List<EndingConsent> standing(PermissionRow row, List<Matter> matters) {
    Instant now = clock.instant();
    List<EndingConsent> standing = new ArrayList<>();
    for (Matter matter : matters) {
      Optional<State> state = row.states().deciding(matter);
      current
          .now()
          .find(matter.purpose())
          .filter(purpose -> state.isPresent())
          .map(purpose -> Ruling.permission(purpose, state, now))
          .filter(one -> one.rule() == Rule.GIVEN || one.rule() == Rule.EXPIRED)
          .flatMap(one -> one.until())
          .ifPresent(
              until ->
                  standing.add(
                      new EndingConsent(
                          current.now().find(matter.purpose()).orElseThrow(),
                          matter.about(),
                          until)));
    }
    return standing;
  }

  Done renew(ReminderRows.Row reminder, Click click) {
    PermissionRow row = rows.lockLiving(reminder.profile());
    Map<Together, Map<PurposeCode, Integer>> all = new LinkedHashMap<>();
    for (EndingConsent one : standing(row, reminder.matters())) {
      Matter matter = new Matter(one.purpose().code(), one.about());
      Assurance said = row.states().deciding(matter).orElseThrow().assurance();
      all.computeIfAbsent(new Together(one.about(), said), key -> new TreeMap<>())
          .put(one.purpose().code(), one.purpose().version());
    }
    Optional<UUID> first = Optional.empty();
    for (Map.Entry<Together, Map<PurposeCode, Integer>> one : all.entrySet()) {
      Consent consent =
          new Consent(
              row.profile(),
              PurposeSet.of(one.getValue().keySet()),
              one.getKey().about(),
              one.getValue(),
              source(click),
              proof(click, one.getKey().said()));
      Appended appended = given.renew(consent);
      first = first.or(() -> appended.entries().stream().findFirst().map(entry -> entry.id()));
    }
    PermissionRow after = rows.lockLiving(reminder.profile());
    return new Done(after.profile(), standing(after, reminder.matters()), first);
  }

  Done stop(ReminderRows.Row reminder, Click click) {
    List<EndingConsent> standing = standing(reminder);
    Optional<UUID> first = Optional.empty();
    for (Optional<Channel> about :
        standing.stream().map(EndingConsent::about).distinct().toList()) {
      PurposeSet purposes =
          PurposeSet.of(
              standing.stream()
                  .filter(one -> one.about().equals(about))
                  .map(one -> one.purpose().code())
                  .toList());
      Receipt receipt =
          optOuts.optOut(
              new OptOut(
                  reminder.profile(),
                  purposes,
                  about,
                  source(click),
                  proof(click, Assurance.NONE)));
      first = first.or(() -> Optional.of(receipt.id()));
    }
    return new Done(reminder.profile(), standing, first);
  }

  private static Source source(Click click) {
    return new Source(Channel.EMAIL, PLACE, Actor.PERSON, click.language());
  }

  private static Proof proof(Click click, Assurance assurance) {
    return new Proof(
        Optional.of(click.said()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        assurance,
        click.address(),
        click.userAgent());
  }
}
