package takt.client.profiles;

import java.util.List;

/**
 * The types of identifiers.
 *
 * @param items every type, by code, at most 50
 */
public record IdentifierTypeList(List<IdentifierTypeInfo> items) {}
