package takt.consent.ledger;

import java.util.List;
import takt.consent.LedgerEntry;
import takt.consent.permission.PermissionRow;

/**
 * What an addition to the ledger made.
 *
 * @param row the profile's row after it
 * @param entries the new entries, in their order
 */
public record Appended(PermissionRow row, List<LedgerEntry> entries) {}
