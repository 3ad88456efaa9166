package takt.consent.block;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
    Map<String, String> content = new LinkedHashMap<>();
    content.put("id", entry.id().toString());
    content.put("profile", entry.profile().toString());
    content.put("number", Long.toString(entry.number()));
    content.put("kind", entry.kind().name());
    content.put("purpose", entry.purpose().value());
    content.put("version", Integer.toString(entry.version()));
    content.put("textHash", entry.textHash());
    content.put("channel", entry.source().channel().name());
    content.put("place", entry.source().place());
    content.put("actor", entry.source().actor().name());
    content.put("language", entry.source().language().name());
    content.put("at", entry.at().toString());
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
