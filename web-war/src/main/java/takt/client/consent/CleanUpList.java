package takt.client.consent;

import java.util.List;

/**
 * Clean-ups that are owed.
 *
 * @param count how many there are in all
 * @param items the oldest of them
 */
public record CleanUpList(long count, List<ReceiptInfo.CleanUp> items) {}
