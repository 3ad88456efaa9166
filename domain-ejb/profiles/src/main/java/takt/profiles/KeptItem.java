package takt.profiles;

import java.time.Instant;

/**
 * That a person bought something and kept at least one of it.
 *
 * @param item the item's code
 * @param at when it was bought
 */
public record KeptItem(String item, Instant at) {}
