package takt.profiles.exports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.profiles.ExportOrder;

/**
 * A node's turn at counting an export (rule F14.3).
 *
 * @param node which node
 * @param ordered when the export was ordered
 * @param last the last profile that was looked at; empty before the first
 * @param names the names of attributes that were found
 */
record Lease(
    UUID export,
    UUID node,
    ExportOrder order,
    Instant ordered,
    Optional<UUID> last,
    Set<String> names) {}
