package takt.client.profiles;

import java.util.List;

/**
 * A type of events.
 *
 * @param name the events' name; {@code *} for all that have no type of their own
 * @param purposes the purposes they may be used for
 * @param weight how much one of them adds to an interest
 */
public record NamedEventType(String name, List<String> purposes, double weight) {}
