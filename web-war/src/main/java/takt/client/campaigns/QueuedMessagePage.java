package takt.client.campaigns;

import java.util.List;
import java.util.UUID;

/**
 * A page of a person's queued messages, oldest first.
 *
 * @param items the messages
 * @param next what to give as {@code after} for the next page; absent on the last
 */
public record QueuedMessagePage(List<QueuedMessageInfo> items, UUID next) {}
