package takt.consent;

import java.util.List;
import java.util.Map;

/**
 * What a block holds.
 *
 * @param leaves the hash of each of its entries, in their order
 * @param entries what each of them says, by field
 */
public record BlockContent(List<String> leaves, List<Map<String, String>> entries) {

  /** Copies what it is given. */
  public BlockContent {
    leaves = List.copyOf(leaves);
    entries = List.copyOf(entries);
  }
}
