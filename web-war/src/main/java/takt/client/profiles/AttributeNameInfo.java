package takt.client.profiles;

/**
 * What the company says of a name.
 *
 * @param name the name
 * @param category the special category of data that it holds, or none
 * @param revision how often it was changed
 */
public record AttributeNameInfo(String name, String category, int revision) {}
