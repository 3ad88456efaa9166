package takt.client.profiles;

import java.time.Instant;

/**
 * What it is judged by how well both sides know each other.
 *
 * @param customerSince since when a customer number leads to them; absent if none does
 * @param events how many of their events are on record, counted to 50 at most
 * @param orders how many orders they made that were not undone
 * @param firstOrder when the first of these was; absent if there is none
 * @param lastOrder when the last of these was; absent if there is none
 */
public record FamiliarBy(
    Instant customerSince, long events, long orders, Instant firstOrder, Instant lastOrder) {}
