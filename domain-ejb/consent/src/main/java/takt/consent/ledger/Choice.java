package takt.consent.ledger;

import takt.consent.LedgerEntry;
import takt.consent.Source;
import takt.kernel.PurposeCode;

/**
 * What a ledger entry is to say.
 *
 * @param kind what happened
 * @param purpose what it is about
 * @param version the version of the purpose
 * @param textHash SHA-256 of the text that was shown
 * @param source where it came from
 */
public record Choice(
    LedgerEntry.Kind kind, PurposeCode purpose, int version, String textHash, Source source) {}
