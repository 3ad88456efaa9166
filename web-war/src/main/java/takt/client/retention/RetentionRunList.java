package takt.client.retention;

import java.util.List;
import java.util.UUID;

/**
 * A part of the runs.
 *
 * @param items newest first
 * @param next what to give as {@code after} for the next part; absent at the end
 */
public record RetentionRunList(List<RetentionRunInfo> items, UUID next) {}
