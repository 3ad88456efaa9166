package takt.client.profiles;

import java.util.List;

/**
 * A category of consent, as a consent manager names it.
 *
 * @param name its name
 * @param purposes the purposes that it means
 */
public record ConsentCategory(String name, List<String> purposes) {}
