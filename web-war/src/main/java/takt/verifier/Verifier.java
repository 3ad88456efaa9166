package takt.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an export line by line, and holds one block in memory at a time.
 *
 * <p>Of each block it checks that the listed hashes of its entries have the root that the block
 * names, that the block names the hash of the block before it, that the tree over all blocks is the
 * one it names, and that the trusted key signed all that. Then each entry must have the hash that
 * is listed for it. What an entry keeps of a person beside its content must have the hash that the
 * content holds, if the export has it; it may be gone: when a person is erased, the content and its
 * hash stay. At the end, the signed last line says how much there must have been.
 */
final class Verifier {

  private static final Set<String> ENTRY = Set.of("content", "kept");
  private static final Set<String> BLOCK = Set.of("block", "leaves");
  private static final Set<String> END = Set.of("end");

  private final BufferedReader lines;
  private final Chain chain;
  private final KeptEvidence evidence = new KeptEvidence();
  private long read;
  private long position = 1;
  private Fields line;

  Verifier(BufferedReader lines, Chain chain) {
    this.lines = lines;
    this.chain = chain;
  }

  /** What is to be said of the evidence; empty if the export has none. */
  Optional<String> evidence() {
    return evidence.found();
  }

  /** Verifies all of it. */
  void verify() throws IOException, Wrong {
    try {
      next();
      if (line == null || !line.has("export")) {
        throw new Wrong(1, "this is no export of Takt's ledger");
      }
      evidence.announced(line);
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
    List<Wrong> wrong = new ArrayList<>();
    next();
    while (line != null && line.has("content")) {
      if (found.size() <= expected.size()) {
        found.add(leaf());
        evidence.check(line, position).ifPresent(wrong::add);
        position++;
      }
      next();
    }
    compare(first, expected, found).ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      throw Collections.min(wrong, Comparator.comparingLong(Wrong::entry));
    }
  }

  private String leaf() throws Wrong {
    line.only(ENTRY);
    Map<String, Object> content = line.object("content").all();
    if (!content.values().stream().allMatch(String.class::isInstance)) {
      throw new Wrong(position, "entry " + position + " is changed: not every field is a text");
    }
    return Digests.entry(content);
  }

  private Optional<Wrong> compare(long first, List<String> expected, List<String> found) {
    int same = 0;
    while (same < expected.size()
        && same < found.size()
        && expected.get(same).equals(found.get(same))) {
      same++;
    }
    if (same == expected.size() && same == found.size()) {
      return Optional.empty();
    }
    long wrong = first + same;
    return Optional.of(new Wrong(wrong, difference(wrong, same, expected, found)));
  }

  private String difference(long wrong, int same, List<String> expected, List<String> found) {
    String entry = "entry " + wrong + " ";
    boolean atEnd = same == found.size();
    if (atEnd && line == null) {
      return "the export ends before " + entry;
    }
    int later = atEnd ? -1 : expected.subList(same, expected.size()).indexOf(found.get(same));
    if (found.size() < expected.size() && (atEnd || later > 0)) {
      return entry + "is missing";
    }
    if (found.size() > expected.size()) {
      return entry + "was inserted: what stands there was never sealed there";
    }
    return later > 0
        ? entry + "is moved: in its place stands what was sealed as entry " + (wrong + later)
        : entry + "is changed";
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
