package takt.consent.erasure;

import java.time.Instant;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.Evidence;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Details;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Source;
import takt.consent.ledger.Choice;
import takt.consent.permission.Matter;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.kernel.Channel;
import takt.kernel.Language;

/**
 * One denial that outlives its person's erasure: no more than what a ledger entry needs that says
 * it again.
 *
 * @param matter what was denied
 * @param version the version of the purpose then
 * @param textHash SHA-256 of the text that was shown then
 * @param channel where it was said
 * @param language the language of the text
 * @param since when the person said it
 */
record KeptDenial(
    Matter matter,
    int version,
    String textHash,
    Channel channel,
    Language language,
    Instant since) {

  private static final String PLACE = "erasure";
  private static final int PARTS = 6;

  /** The denial that this state of a matter is, as its newest entry says it. */
  static KeptDenial of(Matter matter, State state, LedgerEntry entry) {
    return new KeptDenial(
        matter,
        entry.version(),
        entry.textHash(),
        entry.source().channel(),
        entry.source().language(),
        state.since());
  }

  /** Reads what {@link #line} writes. */
  static KeptDenial parse(String line) {
    String[] parts = line.split(" ", PARTS);
    return new KeptDenial(
        Matter.parse(parts[0]),
        Integer.parseInt(parts[1]),
        parts[2],
        Channel.valueOf(parts[3]),
        Language.valueOf(parts[4]),
        Instant.parse(parts[5]));
  }

  /** All of it, with spaces between. */
  String line() {
    return String.join(
        " ",
        matter.toString(),
        Integer.toString(version),
        textHash,
        channel.name(),
        language.name(),
        since.toString());
  }

  /** Whether it changes what is on record: not where it is denied already, or allowed since. */
  boolean changes(States states) {
    Optional<State> own = states.find(matter);
    boolean denied = own.map(State::denies).orElse(false);
    boolean allowedSince =
        states
            .deciding(matter)
            .filter(state -> state.gives() && state.since().isAfter(since))
            .isPresent();
    return !denied && !allowedSince;
  }

  /** The entry that says it again. */
  Choice again() {
    return new Choice(
        Kind.MERGED_DENIED,
        matter,
        version,
        textHash,
        new Source(channel, PLACE, Actor.TAKT, language),
        Details.NONE,
        Evidence.NONE);
  }
}
