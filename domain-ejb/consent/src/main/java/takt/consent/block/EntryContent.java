package takt.consent.block;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import takt.consent.LedgerEntry;

/**
 * What an entry says, by field, and its leaf hash: over each name and value in their order, each
 * preceded by its length in bytes of UTF-8 and a colon, so that no two entries read alike. Here is
 * the only place that decides what a block covers.
 */
final class EntryContent {

  private EntryContent() {}

  static Map<String, String> of(LedgerEntry entry) {
    Map<String, String> content = entry.content();
    content.put("seal", entry.seal());
    return content;
  }

  static String leaf(LedgerEntry entry) {
    StringBuilder text = new StringBuilder(600);
    of(entry)
        .forEach(
            (name, value) -> {
              append(text, name);
              append(text, value);
            });
    return Hashes.leaf(text.toString());
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
  }
}
