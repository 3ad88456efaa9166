package takt.client.imports;

import java.util.List;

/**
 * A page of imports of data.
 *
 * @param items newest first
 * @param next what to pass as {@code after} for the next page; absent on the last
 */
public record DataImportList(List<DataImportInfo> items, String next) {}
