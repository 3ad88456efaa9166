package takt.consent.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import takt.consent.Evidence;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Details;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Proof;
import takt.consent.Purpose;
import takt.consent.Source;
import takt.consent.permission.Matter;

/**
 * What a ledger entry is to say.
 *
 * @param kind what happened
 * @param matter what it is about
 * @param version the version of the purpose
 * @param textHash SHA-256 of the text that was shown
 * @param source where it came from
 * @param details what else the entry itself says; the hash of the evidence comes with the evidence
 * @param evidence what is kept apart from the entry
 */
public record Choice(
    Kind kind,
    Matter matter,
    int version,
    String textHash,
    Source source,
    Details details,
    Evidence evidence) {

  /** One that somebody made, with its proof as far as the purpose lets it be kept. */
  public static Choice made(
      Kind kind,
      Matter matter,
      Purpose purpose,
      String textHash,
      Source source,
      Proof proof,
      Optional<Instant> until) {
    return new Choice(
        kind,
        matter,
        purpose.version(),
        textHash,
        source,
        new Details(
            proof.shownAt().map(Choice::micros),
            proof.chosenAt().map(Choice::micros),
            until,
            proof.assurance(),
            ""),
        Evidence.of(proof, purpose.terms()));
  }

  /** Databases keep whole microseconds. */
  private static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  /** One that Takt makes of an entry that there is: its text, its end and its assurance stay. */
  public static Choice repeated(Kind kind, LedgerEntry entry, Source source) {
    Details said = entry.details();
    Details kept =
        kind == Kind.MERGED_GIVEN
            ? new Details(Optional.empty(), said.chosenAt(), said.until(), said.assurance(), "")
            : Details.NONE;
    return new Choice(
        kind,
        new Matter(entry.purpose(), entry.about()),
        entry.version(),
        entry.textHash(),
        source,
        kept,
        Evidence.NONE);
  }
}
