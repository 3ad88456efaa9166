package takt.client.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import takt.client.Linked;

/**
 * A run that lets go of what is over. It names nobody.
 *
 * @param self its address
 * @param id its id
 * @param asOf the time as of which it is over
 * @param startedAt when it began
 * @param endedAt when it was done; absent until then
 * @param failed how many persons' data could not be ended; the next run tries again
 * @param items what it did, by kind
 */
public record RetentionRunInfo(
    String self,
    UUID id,
    Instant asOf,
    Instant startedAt,
    Instant endedAt,
    long failed,
    List<EndedData> items)
    implements Linked {}
