package takt.client.imports;

import java.time.Instant;
import java.util.Map;
import takt.client.Linked;

/**
 * An import of data as it stands: read = stored + counted + duplicates + refused, in lines.
 *
 * @param self its address; below it lie {@code /file} and {@code /refusals}
 * @param id its key
 * @param name what the sender calls it
 * @param kind what a line is
 * @param format how it is written
 * @param state awaiting-file, running, done or failed
 * @param lines lines of the file without a header; absent until the file is here
 * @param read lines read so far
 * @param stored lines stored with their person
 * @param counted lines counted without any identifier
 * @param duplicates lines that were here before
 * @param refused lines refused
 * @param reasons the refused lines by reason
 * @param perSecond lines read per second of work
 * @param secondsLeft seconds of work that are left at this pace; absent while unknown
 * @param createdAt when it was created
 * @param endedAt when it ended
 */
public record DataImportInfo(
    String self,
    String id,
    String name,
    String kind,
    String format,
    String state,
    Long lines,
    long read,
    long stored,
    long counted,
    long duplicates,
    long refused,
    Map<String, Long> reasons,
    long perSecond,
    Long secondsLeft,
    Instant createdAt,
    Instant endedAt)
    implements Linked {}
