package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import takt.platform.Columns;
import takt.platform.Statements;

/** The lines that were counted and not stored, by hashes that nobody goes into (rule F4.3). */
@ApplicationScoped
class SeenLines {

  @Inject Statements statements;

  /** Those of these keys that were counted before. */
  Set<UUID> of(Collection<UUID> lines) {
    Columns keys = new Columns(1);
    lines.forEach(keys::add);
    if (keys.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        statements.query(
            "select s.line_key from "
                + Columns.table("line_key")
                + " join profiles.import_line_seen s on s.line_key = cast(t.line_key as uuid)",
            row -> row.getObject(1, UUID.class),
            keys));
  }

  /** Keeps keys, of which none is there. */
  void add(Collection<UUID> lines) {
    Columns rows = new Columns(1);
    lines.forEach(rows::add);
    if (!rows.isEmpty()) {
      statements.change(
          "insert into profiles.import_line_seen (line_key) select cast(t.line_key as uuid) from "
              + Columns.table("line_key"),
          rows);
    }
  }
}
