package takt.profiles.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.platform.Statements;

/**
 * The stored definitions. Every change counts the stamp up, whose row is the lock of all changes.
 */
@ApplicationScoped
class DefinitionRows {

  private static final String STAMP = "select stamp from profiles.definition_stamp";

  @Inject Statements statements;

  /** What changes with every change. */
  int stamp() {
    return statements.query(STAMP, row -> row.getInt(1)).get(0);
  }

  /**
   * Counts the stamp up, until the transaction ends alone.
   *
   * @return the new stamp, which serves as a key
   */
  int next() {
    statements.change("update profiles.definition_stamp set stamp = stamp + 1");
    return stamp();
  }

  List<Stored> all() {
    return statements.query(
        "select id, kind, code, revision, content from profiles.definition",
        row ->
            new Stored(
                row.getInt(1),
                Stored.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getString(5)));
  }

  /** Writes a definition in the place of what was there under its name. */
  void put(Stored one) {
    remove(one.kind(), one.code());
    statements.change(
        "insert into profiles.definition (id, kind, code, revision, content) values (?, ?, ?, ?,"
            + " ?)",
        one.id(),
        one.kind().name(),
        one.code(),
        one.revision(),
        one.content());
  }

  void remove(Stored.Kind kind, String code) {
    statements.change(
        "delete from profiles.definition where kind = ? and code = ?", kind.name(), code);
  }
}
