package takt.web.consent;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import takt.consent.Block;
import takt.consent.BlockContent;
import takt.consent.Blocks;
import takt.consent.LedgerExport;
import takt.consent.SaltedEvidence;

/**
 * An export of the ledger, line by line, of which one block is fetched at a time while it is read:
 * what it is; each block with the hashes of its entries, followed by its entries, each with what is
 * kept beside it if that was asked for (rule C5.7); the signed end.
 */
final class LedgerLines implements Iterator<List<Object>> {

  private final Blocks blocks;
  private final LedgerExport export;
  private final boolean evidence;

  /** The number of the block to come; 0 before the first line. */
  private long next;

  LedgerLines(Blocks blocks, LedgerExport export, boolean evidence) {
    this.blocks = blocks;
    this.export = export;
    this.evidence = evidence;
  }

  @Override
  public boolean hasNext() {
    return next <= export.last().number() + 1;
  }

  @Override
  public List<Object> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long number = next++;
    if (number == 0) {
      String what = "The ledger of Takt; verify it with takt-web-verifier.jar";
      return List.of(
          evidence ? ordered("export", what, "evidence", "included") : Map.of("export", what));
    }
    return number > export.last().number() ? List.of(Map.of("end", end())) : block(number);
  }

  private List<Object> block(long number) {
    Block block = blocks.find(number).orElseThrow();
    BlockContent content = blocks.content(block);
    List<Object> lines = new ArrayList<>(content.leaves().size() + 1);
    lines.add(ordered("block", fields(block), "leaves", content.leaves()));
    Map<UUID, SaltedEvidence> kept = evidence ? blocks.evidence(block) : Map.of();
    for (Map<String, String> entry : content.entries()) {
      SaltedEvidence own = kept.get(UUID.fromString(entry.get("id")));
      lines.add(
          own == null
              ? Map.of("content", entry)
              : ordered("content", entry, "kept", KeptLines.of(own)));
    }
    return lines;
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
}
