package takt.campaigns.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import takt.platform.Atomic;

/** Reads what decisions know of items (rule G10.4). */
@ApplicationScoped
public class Shelves {

  private static final int FURTHEST = 5;
  private static final int MOST = 50_000;

  @Inject ItemRows rows;

  /** What there is of these items, and of those that they replace or are replaced by. */
  @Atomic
  public Shelf of(Set<String> codes) {
    if (codes.isEmpty()) {
      return Shelf.EMPTY;
    }
    Set<ItemRows.Replacement> replacements = new LinkedHashSet<>();
    Set<String> known = new HashSet<>(codes);
    Set<String> next = codes;
    for (int step = 0; step < FURTHEST && !next.isEmpty() && known.size() < MOST; step++) {
      replacements.addAll(rows.replacements("code", next));
      replacements.addAll(rows.replacements("replaced", next));
      Set<String> met = new LinkedHashSet<>();
      for (ItemRows.Replacement one : replacements) {
        met.add(one.code());
        met.add(one.replaced());
      }
      met.removeAll(known);
      known.addAll(met);
      next = met;
    }
    return Shelf.of(rows.find(codes).values(), replacements);
  }
}
