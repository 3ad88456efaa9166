package takt.campaigns.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import takt.campaigns.Item;
import takt.profiles.DataOutcome;
import takt.profiles.ItemLines;

/** Keeps what files say of items (rule G10.3). */
@ApplicationScoped
class KeepItems {

  @Inject ItemRows rows;
  @Inject Noticing noticing;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ItemLines lines) {
    Map<ItemLines.Line, String> codes = new LinkedHashMap<>();
    for (ItemLines.Line line : lines.lines()) {
      try {
        codes.put(line, FeedLine.code(line.fields()));
      } catch (FeedLine.Unusable unusable) {
        lines.end(line.number(), unusable.reason(), unusable.pointer());
      }
    }
    Set<String> all = new HashSet<>(codes.values());
    Map<String, Item> former = rows.lock(all);
    // Room for all that may turn out to be new; what does not is given back.
    int room = former.size() == all.size() ? 0 : rows.room(all.size() - former.size());
    if (former.size() < all.size()) {
      // Somebody may have put in meanwhile what was new; now whoever adds anything waits.
      all.removeAll(former.keySet());
      former.putAll(rows.lock(all));
    }
    Map<String, Item> now = new HashMap<>(former);
    Map<String, Item> changed = new TreeMap<>();
    codes.forEach(
        (line, code) -> {
          Optional<Item> known = Optional.ofNullable(now.get(code));
          if (known.isEmpty() && now.size() - former.size() >= room) {
            lines.end(line.number(), DataOutcome.TOO_MANY, "");
            return;
          }
          try {
            Item said = FeedLine.read(line.fields(), code, known);
            boolean same = known.filter(said::equals).isPresent();
            if (!same) {
              // However often a file says something of it, it is one change.
              int revision = Optional.ofNullable(former.get(code)).map(Item::revision).orElse(0);
              changed.put(code, said.of(revision + 1));
              now.put(code, said.of(revision + 1));
            }
            lines.end(line.number(), same ? DataOutcome.DUPLICATE : DataOutcome.STORED, "");
          } catch (FeedLine.Unusable unusable) {
            lines.end(line.number(), unusable.reason(), unusable.pointer());
          }
        });
    int added = now.size() - former.size();
    former.keySet().retainAll(changed.keySet());
    rows.write(changed.values());
    rows.unused(room - added);
    if (!changed.isEmpty()) {
      noticing.changed(former.values(), changed.values());
    }
  }
}
