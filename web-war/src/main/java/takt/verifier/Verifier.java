package takt.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an export line by line, and holds one block in memory at a time.
 *
 * <p>Of each block it checks that the listed hashes of its entries have the root that the block
 * names, that the block names the hash of the block before it, that the tree over all blocks is the
 * one it names, and that the trusted key signed all that. Then each entry must have the hash that
 * is listed for it. What an entry keeps of a person beside its content may be gone: when a person
 * is erased, the content and its hash stay. At the end, the signed last line says how much there
 * must have been.
 */
final class Verifier {

  private static final Set<String> ENTRY = Set.of("content");
  private static final Set<String> BLOCK = Set.of("block", "leaves");
  private static final Set<String> END = Set.of("end");

  private final BufferedReader lines;
  private final Chain chain;
  private long read;
  private long position = 1;
  private Fields line;

  Verifier(BufferedReader lines, Chain chain) {
    this.lines = lines;
    this.chain = chain;
  }

  /** Verifies all of it. */
  void verify() throws IOException, Wrong {
    try {
      next();
      if (line == null || !line.has("export")) {
        throw new Wrong(1, "this is no export of Takt's ledger");
      }
      next();
      while (line != null && line.has("block")) {
        block();
      }
      end();
    } catch (IllegalArgumentException | ClassCastException | CharacterCodingException unreadable) {
      throw new Wrong(position, "line " + read + " cannot be read: " + unreadable.getMessage());
    }
  }

  private void block() throws IOException, Wrong {
    line.only(BLOCK);
    List<String> expected = line.texts("leaves");
    long first = position;
    chain.add(line.object("block"), expected);
    List<String> found = new ArrayList<>();
    next();
    while (line != null && line.has("content")) {
      if (found.size() <= expected.size()) {
        found.add(leaf());
        position++;
      }
      next();
    }
    compare(first, expected, found);
  }

  private String leaf() throws Wrong {
    line.only(ENTRY);
    Map<String, Object> content = line.object("content").all();
    if (!content.values().stream().allMatch(String.class::isInstance)) {
      throw new Wrong(position, "entry " + position + " is changed: not every field is a text");
    }
    return Digests.entry(content);
  }

  private void compare(long first, List<String> expected, List<String> found) throws Wrong {
    int same = 0;
    while (same < expected.size()
        && same < found.size()
        && expected.get(same).equals(found.get(same))) {
      same++;
    }
    if (same == expected.size() && same == found.size()) {
      return;
    }
    long wrong = first + same;
    String entry = "entry " + wrong + " ";
    boolean atEnd = same == found.size();
    if (atEnd && line == null) {
      throw new Wrong(wrong, "the export ends before " + entry);
    }
    int later = atEnd ? -1 : expected.subList(same, expected.size()).indexOf(found.get(same));
    if (found.size() < expected.size() && (atEnd || later > 0)) {
      throw new Wrong(wrong, entry + "is missing");
    }
    if (found.size() > expected.size()) {
      throw new Wrong(wrong, entry + "was inserted: what stands there was never sealed there");
    }
    throw new Wrong(
        wrong,
        later > 0
            ? entry + "is moved: in its place stands what was sealed as entry " + (wrong + later)
            : entry + "is changed");
  }

  private void end() throws IOException, Wrong {
    if (line == null) {
      throw new Wrong(
          chain.entries() + 1,
          "the export ends after entry " + chain.entries() + " without its signed end");
    }
    if (!line.has("end")) {
      throw new Wrong(position, "line " + read + " is neither block, entry nor end");
    }
    line.only(END);
    chain.end(line.object("end"));
    next();
    if (line != null) {
      throw new Wrong(chain.entries() + 1, "something stands behind the end");
    }
  }

  private void next() throws IOException {
    String text = lines.readLine();
    read++;
    line = text == null ? null : new Fields(Line.parse(text));
  }
}
