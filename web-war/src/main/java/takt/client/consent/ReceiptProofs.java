package takt.client.consent;

import java.util.List;

/**
 * What proves that the ledger holds the entries of a person's own receipt.
 *
 * @param items the proof of the newest entry about each purpose of the receipt
 * @param waiting how many of these entries are not sealed yet; they are in a few seconds
 */
public record ReceiptProofs(List<EntryProofInfo> items, int waiting) {}
