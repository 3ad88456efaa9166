package takt.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is kept of persons beside the entries, where the export has it: each piece must have the
 * hash that its entry holds. It may have been erased, which changes no entry.
 */
final class KeptEvidence {

  /** The parts of evidence, in the order in which they are hashed; any of them may be missing. */
  private static final List<String> OWN =
      List.of("said", "reason", "document", "network", "userAgent");

  /** Those of the request that was confirmed by e-mail, hashed after them if there was one. */
  private static final List<String> CONFIRMED =
      List.of(
          "request",
          "address",
          "at",
          "channel",
          "place",
          "language",
          "textHash",
          "said",
          "shownAt",
          "network",
          "userAgent");

  private static final String SALT = "salt";
  private static final String REQUEST = "confirmed";

  private boolean included;
  private long checked;
  private long erased;

  /** What the first line says of the export. */
  void announced(Fields line) {
    included = line.has("evidence");
  }

  /** Checks what stands beside an entry, whose content is checked elsewhere. */
  Optional<Wrong> check(Fields line, long position) {
    Object hash = line.object("content").all().getOrDefault("evidence", "");
    if (!line.has("kept")) {
      erased += hash.equals("") ? 0 : 1;
      return Optional.empty();
    }
    Fields kept = line.object("kept");
    kept.only(with(OWN, SALT, REQUEST));
    List<String> parts = texts(kept, OWN);
    if (kept.has(REQUEST)) {
      Fields asked = kept.object(REQUEST);
      asked.only(Set.copyOf(CONFIRMED));
      parts.addAll(texts(asked, CONFIRMED));
    }
    if (!Digests.evidence(kept.text(SALT), parts).equals(hash)) {
      return Optional.of(new Wrong(position, "the evidence of entry " + position + " is changed"));
    }
    checked++;
    return Optional.empty();
  }

  private static Set<String> with(List<String> names, String... more) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> texts(Fields fields, List<String> names) {
    List<String> texts = new ArrayList<>();
    names.forEach(name -> texts.add(fields.has(name) ? fields.text(name) : ""));
    return texts;
  }

  /** What was found, in words; empty if the export has no evidence. */
  Optional<String> found() {
    return included
        ? Optional.of(
            "The evidence of %d entries is as it was; that of %d was erased"
                .formatted(checked, erased))
        : Optional.empty();
  }
}
