package takt.client.consent;

import java.util.List;
import java.util.UUID;

/**
 * Whether everything about a person is restricted.
 *
 * @param profile whose
 * @param restricted the answer
 * @param permissions what is permitted now, with the reason for each
 * @param entry the ledger entry that was made; absent if it was so already
 */
public record RestrictionInfo(
    UUID profile, boolean restricted, List<PermissionInfo> permissions, LedgerItem entry) {}
