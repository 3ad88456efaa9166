package takt.consent.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.Actor;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Source;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Endings;
import takt.consent.ledger.Ledger;
import takt.consent.optout.OptOuts;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.kernel.ProfileId;
import takt.platform.Transactions;

/**
 * Records that consents have ended, and has every module clean up what they had allowed (rule
 * C3.15). The permission ends by itself, at its time; this is what follows.
 */
@ApplicationScoped
public class EndConsents {

  private static final Logger LOG = Logger.getLogger(EndConsents.class.getName());
  private static final int MOST = 200;
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Inject Endings endings;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject OptOuts optOuts;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /**
   * Ends what has come to its end, of at most {@value #MOST} profiles, each in a transaction of its
   * own.
   *
   * @return how many consents it ended
   */
  public int end() {
    int ended = 0;
    for (ProfileId profile : endings.due(clock.instant(), MOST)) {
      try {
        ended += transactions.call(() -> end(profile));
      } catch (Exception failed) {
        // Whatever a module threw: the consent permits nothing any more, and it is tried again.
        LOG.log(
            Level.WARNING,
            "The end of a consent is not cleaned up after yet: {0}",
            failed.getClass().getName());
        transactions.run(() -> endings.postpone(profile, clock.instant().plus(PAUSE)));
      }
    }
    return ended;
  }

  private int end(ProfileId profile) {
    PermissionRow row = rows.lock(profile);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Choice> choices = new ArrayList<>();
    row.states()
        .forEach(
            (matter, state) -> {
              // Another node may have been here first: then nothing gives any more.
              if (state.gives() && state.ended(at)) {
                choices.add(expired(profile, matter));
              }
            });
    Appended appended = ledger.append(row, choices, at);
    endings.note(profile, appended.row().states());
    optOuts.cleanUp(row, appended, choices.stream().map(Choice::matter).toList(), at);
    return choices.size();
  }

  private Choice expired(ProfileId profile, Matter matter) {
    LedgerEntry given = ledger.newest(profile, matter).orElseThrow();
    Source said = given.source();
    Source source = new Source(said.channel(), "end of consent", Actor.TAKT, said.language());
    return Choice.repeated(Kind.EXPIRED, given, source);
  }
}
