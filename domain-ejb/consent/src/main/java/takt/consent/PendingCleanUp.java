package takt.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * A clean-up that an opt-out asked for and that is not done yet (rule C4.4). The denial holds all
 * the same.
 *
 * @param receipt the opt-out's receipt
 * @param module the module that owes it
 * @param since when the opt-out was
 * @param tries how often it was tried
 */
public record PendingCleanUp(UUID receipt, String module, Instant since, int tries) {}
