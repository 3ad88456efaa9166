package takt.client.imports;

import java.time.Instant;
import java.util.Map;
import takt.client.Linked;

/**
 * An import of choices as it stands: read = given + denied + unchanged + refused, in lines.
 *
 * @param self its address; below it lie {@code /file} and {@code /refusals}
 * @param id its key
 * @param name what the sender calls it
 * @param state awaiting-file, running, done or failed
 * @param lines lines of the file without its header; absent until the file is here
 * @param persons different persons in the file; absent until the file is here
 * @param read lines read so far
 * @param given lines whose yes was recorded
 * @param denied lines whose no was recorded
 * @param unchanged lines that changed nothing: they say what is on record, or are older than the
 *     person's own yes
 * @param refused lines refused
 * @param reasons the refused lines by reason
 * @param createdAt when it was created
 * @param endedAt when it ended
 */
public record ChoiceImportInfo(
    String self,
    String id,
    String name,
    String state,
    Long lines,
    Long persons,
    long read,
    long given,
    long denied,
    long unchanged,
    long refused,
    Map<String, Long> reasons,
    Instant createdAt,
    Instant endedAt)
    implements Linked {}
