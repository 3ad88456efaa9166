package takt.client.exports;

import java.util.List;

/**
 * A page of exports.
 *
 * @param items newest first
 * @param next what to pass as {@code after} for the next page; absent on the last
 */
public record ExportList(List<ExportInfo> items, String next) {}
