package takt.profiles.imports;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Counts different texts, up to a million, by a hash of 128 bits. */
final class Distinct {

  private static final int MOST = 1_000_000;

  private final Set<UUID> hashes = new HashSet<>();
  private boolean beyond;

  void add(String text) {
    if (!beyond) {
      // A name-based UUID is a hash that is cheap and the same everywhere; it protects nothing
      // here.
      hashes.add(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
      beyond = hashes.size() > MOST;
    }
    if (beyond) {
      hashes.clear();
    }
  }

  /** How many there were; empty beyond a million. */
  OptionalLong count() {
    return beyond ? OptionalLong.empty() : OptionalLong.of(hashes.size());
  }
}
