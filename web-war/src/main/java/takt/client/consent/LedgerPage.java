package takt.client.consent;

import java.util.List;

/**
 * A part of a profile's ledger.
 *
 * @param items oldest first
 * @param next what to give as {@code after} for the next part; absent at the end
 */
public record LedgerPage(List<LedgerItem> items, Long next) {}
