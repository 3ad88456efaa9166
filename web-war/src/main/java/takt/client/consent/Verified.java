package takt.client.consent;

import java.util.UUID;

/**
 * Whether a receipt still says what was recorded.
 *
 * @param receipt the receipt
 * @param holds whether its own seal and the whole ledger of its profile hold
 * @param checked how many ledger entries were checked
 * @param firstBroken the number of the first entry that does not hold, if one does not
 */
public record Verified(UUID receipt, boolean holds, long checked, Long firstBroken) {}
