package takt.consent;

import java.util.Optional;
import java.util.UUID;

/**
 * Whether a receipt still says what was recorded (rules C2.2 and C4.5).
 *
 * @param receipt the receipt
 * @param holds whether its own seal and the whole chain of the profile's ledger hold
 * @param checked how many ledger entries were checked
 * @param firstBroken the number of the first entry whose seal does not hold, if one does not
 */
public record Verification(UUID receipt, boolean holds, long checked, Optional<Long> firstBroken) {}
