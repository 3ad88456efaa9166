package takt.web.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import takt.consent.Block;
import takt.consent.BlockContent;
import takt.consent.Blocks;
import takt.consent.LedgerExport;
import takt.web.rest.Json;

/**
 * An export of the ledger, a JSON object in each line, of which one block is fetched at a time
 * while it is read: what it is; each block with the hashes of its entries, followed by its entries;
 * the signed end.
 */
final class LedgerFile extends InputStream {

  private final Blocks blocks;
  private final LedgerExport export;
  private byte[] part;
  private int position;
  private long written;
  private boolean ended;

  LedgerFile(Blocks blocks, LedgerExport export) {
    this.blocks = blocks;
    this.export = export;
    this.part =
        line(Map.of("export", "The ledger of Takt; verify it with takt-web-verifier.jar"))
            .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int read() {
    return more() ? part[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, part.length - position);
    System.arraycopy(part, position, bytes, from, count);
    position += count;
    return count;
  }

  private boolean more() {
    if (position == part.length && !ended) {
      part = next().getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return position < part.length;
  }

  private String next() {
    if (written == export.last().number()) {
      ended = true;
      return line(Map.of("end", end()));
    }
    written++;
    Block block = blocks.find(written).orElseThrow();
    BlockContent content = blocks.content(block);
    StringBuilder text = new StringBuilder(content.leaves().size() * 700);
    text.append(line(ordered("block", fields(block), "leaves", content.leaves())));
    content.entries().forEach(entry -> text.append(line(Map.of("content", entry))));
    return text.toString();
  }

  private static Map<String, Object> fields(Block block) {
    return ordered(
        "number",
        block.number(),
        "first",
        block.first(),
        "entries",
        block.entries(),
        "root",
        block.root(),
        "previous",
        block.previous(),
        "at",
        block.at().toString(),
        "hash",
        block.hash(),
        "tree",
        block.tree(),
        "publicKey",
        block.publicKey(),
        "signature",
        block.signature());
  }

  private Map<String, Object> end() {
    return ordered(
        "at",
        export.at().toString(),
        "blocks",
        export.last().number(),
        "entries",
        export.last().total(),
        "publicKey",
        export.publicKey(),
        "signature",
        export.signature());
  }

  /** Names and values in turn, in this order. */
  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> all = new LinkedHashMap<>();
    List<Object> list = List.of(namesAndValues);
    for (int i = 0; i < list.size(); i += 2) {
      all.put(list.get(i).toString(), list.get(i + 1));
    }
    return all;
  }

  private static String line(Map<String, ?> object) {
    try {
      return Json.mapper().writeValueAsString(object) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
