package takt.client.profiles;

import java.util.List;

/**
 * What the company says of names.
 *
 * @param items by name, at most 1,000
 */
public record AttributeNameList(List<AttributeNameInfo> items) {}
