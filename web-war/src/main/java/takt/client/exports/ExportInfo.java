package takt.client.exports;

import java.time.Instant;
import takt.client.Linked;

/**
 * An export as it stands.
 *
 * @param self its address; below it lies {@code /file}
 * @param id its key
 * @param kind people or events
 * @param format ndjson or csv
 * @param purpose what for
 * @param from since when; absent for all
 * @param until before when; absent for all
 * @param segment of which segment; absent for all
 * @param recipient who outside the company gets it; absent for nobody
 * @param by who ordered it
 * @param reason why
 * @param state running, done, failed or expired
 * @param looked how many profiles were looked at
 * @param persons how many persons are in it, when they were counted
 * @param lines how many lines it has, when they were counted
 * @param createdAt when it was ordered
 * @param endedAt when it was counted
 */
public record ExportInfo(
    String self,
    String id,
    String kind,
    String format,
    String purpose,
    Instant from,
    Instant until,
    String segment,
    String recipient,
    String by,
    String reason,
    String state,
    long looked,
    long persons,
    long lines,
    Instant createdAt,
    Instant endedAt)
    implements Linked {}
