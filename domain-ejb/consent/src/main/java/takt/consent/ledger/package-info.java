/** What happened: the append-only, sealed record of every choice. */
package takt.consent.ledger;
