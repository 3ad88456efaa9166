package takt.campaigns;

import java.time.Instant;
import takt.kernel.PurposeCode;

/**
 * That a person complained about messages for a purpose (rule G8.5).
 *
 * @param purpose the purpose
 * @param at when, for the last time
 */
public record Complaint(PurposeCode purpose, Instant at) {}
