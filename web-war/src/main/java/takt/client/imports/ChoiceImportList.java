package takt.client.imports;

import java.util.List;

/**
 * Imports of choices.
 *
 * @param items newest first
 * @param next what to ask for as {@code after} to see more; absent at the end
 */
public record ChoiceImportList(List<ChoiceImportInfo> items, String next) {}
