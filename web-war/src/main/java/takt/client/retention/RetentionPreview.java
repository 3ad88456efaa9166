package takt.client.retention;

import java.time.Instant;
import java.util.List;

/**
 * What a run would do.
 *
 * @param asOf the time as of which it would be over
 * @param complete whether everything was counted; of each kind, no more than a million things are
 * @param items by kind; none where nothing is over
 */
public record RetentionPreview(Instant asOf, boolean complete, List<EndedData> items) {}
