package takt.profiles;

import java.time.Instant;

/**
 * A fact about a person.
 *
 * @param name its name, such as {@code firstName}
 * @param value its value, as text
 * @param source where it came from
 * @param at when it was learnt
 */
public record Attribute(String name, String value, String source, Instant at) {}
