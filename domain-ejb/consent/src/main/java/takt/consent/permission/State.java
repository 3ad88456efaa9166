package takt.consent.permission;

import java.time.Instant;
import java.util.Optional;
import takt.consent.Assurance;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;

/**
 * What is on record for a profile and a matter: its newest ledger entry.
 *
 * @param kind what the entry says
 * @param version the version of the purpose that it is about
 * @param at when it was made, in whole microseconds
 * @param chosen when the person chose, if it was before the entry was made
 * @param until when the consent ends, in whole microseconds
 * @param assurance what was said about the person's age
 */
public record State(
    Kind kind,
    int version,
    Instant at,
    Optional<Instant> chosen,
    Optional<Instant> until,
    Assurance assurance) {

  /** One that does not end, of a person of whose age nothing was said. */
  public State(Kind kind, int version, Instant at) {
    this(kind, version, at, Optional.empty(), Optional.empty(), Assurance.NONE);
  }

  /** What an entry puts on record. */
  public static State of(LedgerEntry entry) {
    return new State(
        entry.kind(),
        entry.version(),
        entry.at(),
        entry.details().chosenAt(),
        entry.details().until(),
        entry.details().assurance());
  }

  /** When the person chose. */
  public Instant since() {
    return chosen.orElse(at);
  }

  /** Whether it is a yes. */
  public boolean gives() {
    return kind.gives();
  }

  /**
   * Whether it is a no, by the person or their browser, or a restriction. An end is neither yes nor
   * no: neither that of a consent nor that of a restriction.
   */
  public boolean denies() {
    return !gives() && kind != Kind.EXPIRED && kind != Kind.LIFTED;
  }

  /** Whether it is a no that the person said themselves. */
  public boolean refuses() {
    return denies() && kind != Kind.SIGNALLED;
  }

  /** Whether a consent has come to its end by then. */
  public boolean ended(Instant now) {
    return until.isPresent() && !now.isBefore(until.get());
  }
}
