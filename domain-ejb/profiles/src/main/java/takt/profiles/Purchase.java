package takt.profiles;

import java.time.Instant;

/**
 * That a person has bought something and still has it: returns are taken off.
 *
 * @param item the item's code
 * @param quantity how many, at least 1
 * @param last when it was last bought
 */
public record Purchase(String item, long quantity, Instant last) {}
