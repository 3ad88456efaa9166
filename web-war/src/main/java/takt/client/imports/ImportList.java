package takt.client.imports;

import java.util.List;

/**
 * A page of imports.
 *
 * @param items newest first
 * @param next what to pass as {@code after} for the next page; absent on the last
 */
public record ImportList(List<ImportInfo> items, String next) {}
