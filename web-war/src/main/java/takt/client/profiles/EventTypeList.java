package takt.client.profiles;

import java.util.List;

/**
 * Every type of events.
 *
 * @param items the types, by name, at most 1,000
 */
public record EventTypeList(List<NamedEventType> items) {}
