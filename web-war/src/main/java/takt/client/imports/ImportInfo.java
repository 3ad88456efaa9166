package takt.client.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import takt.client.Linked;

/**
 * An import as it stands: read = accepted + refused + duplicates, in lines and in amounts.
 *
 * @param self its address; below it lie {@code /file}, {@code /progress} and {@code /refusals}
 * @param id its key
 * @param name what the sender calls it
 * @param state awaiting-file, running, done or failed
 * @param lines lines of the file without its header; absent until the file is here
 * @param customers different customers in the file; absent until the file is here
 * @param read lines read so far
 * @param amount the sum of the amounts of the lines read
 * @param accepted lines accepted
 * @param stored of these, stored with their customer
 * @param counted of these, counted without any identifier
 * @param duplicates lines that were here before
 * @param refused lines refused
 * @param reasons the refused lines by reason
 * @param perSecond lines read per second of work
 * @param secondsLeft seconds of work that are left at this pace; absent while unknown
 * @param createdAt when it was created
 * @param endedAt when it ended
 */
public record ImportInfo(
    String self,
    String id,
    String name,
    String state,
    Long lines,
    Long customers,
    long read,
    BigDecimal amount,
    LineSum accepted,
    LineSum stored,
    LineSum counted,
    LineSum duplicates,
    LineSum refused,
    Map<String, LineSum> reasons,
    long perSecond,
    Long secondsLeft,
    Instant createdAt,
    Instant endedAt)
    implements Linked {}
