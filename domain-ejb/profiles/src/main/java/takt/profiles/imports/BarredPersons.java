package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takt.consent.SignedDocuments;
import takt.kernel.KnownBy;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Identifier;
import takt.profiles.store.Upsert;

/**
 * Whoever was erased while files of imports are kept that may name them: such a file brings nobody
 * back (rule F6.9). They are known by keyed hashes of what led to them, for as long as there is
 * such a file.
 */
@ApplicationScoped
public class BarredPersons {

  private static final String USE = "erased while files of imports are kept";

  /** The condition that a run's file is kept, or still comes. */
  private static final String OPEN = "r.state in ('AWAITING_FILE', 'RUNNING', 'FAILED')";

  private static final Upsert BARRED =
      Upsert.into("import_barred", "identifier_hash")
          .column("identifier_hash", "varchar")
          .column("erased_at", "timestamp(6) with time zone")
          .set("erased_at = greatest(a.erased_at, n.erased_at)");

  private static final String SINCE =
      " from profiles.import_barred b join profiles.import_run r on r.created_at <= b.erased_at"
          + " where r.id = ?";

  @Inject Statements statements;
  @Inject SignedDocuments documents;

  /**
   * Bars whoever is erased from the files of the imports that are there. Needs a transaction that
   * holds their locks.
   *
   * @return how many such imports there are
   */
  public int bar(Collection<KnownBy> identifiers, Instant at) {
    int open =
        statements
            .query(
                "select count(*) from profiles.import_run r where r.created_at <= ? and " + OPEN,
                row -> row.getInt(1),
                at)
            .get(0);
    if (open > 0) {
      Columns rows = new Columns(2);
      identifiers.stream()
          .map(one -> hash(one.type(), one.value()))
          .sorted()
          .forEach(hash -> rows.add(hash, at));
      BARRED.write(statements, rows);
    }
    return open;
  }

  /** A chunk of lines, of which those that name somebody barred are refused. */
  <L extends PersonLine<L>> List<L> without(Lease lease, List<L> chunk) {
    Set<Identifier> barred = barred(lease, chunk);
    return barred.isEmpty()
        ? chunk
        : chunk.stream()
            .map(line -> line.named().anyMatch(barred::contains) ? line.erased() : line)
            .toList();
  }

  /**
   * To be asked again once the chunk holds the locks of everybody in it: whoever was erased
   * meanwhile is not brought back, the chunk is done anew.
   *
   * @throws IllegalStateException if somebody was
   */
  <L extends PersonLine<L>> void check(Lease lease, List<L> taken) {
    if (!barred(lease, taken).isEmpty()) {
      throw new IllegalStateException("Somebody in the chunk was erased meanwhile");
    }
  }

  private <L extends PersonLine<L>> Set<Identifier> barred(Lease lease, List<L> chunk) {
    long any =
        statements.query("select count(*)" + SINCE, row -> row.getLong(1), lease.run()).get(0);
    if (any == 0) {
      return Set.of();
    }
    Map<String, Identifier> hashes = new HashMap<>();
    chunk.stream()
        .flatMap(PersonLine::named)
        .distinct()
        .forEach(one -> hashes.put(hash(one.type().code(), one.value()), one));
    Columns keys = new Columns(1);
    hashes.keySet().forEach(keys::add);
    Set<Identifier> barred = new HashSet<>();
    if (!keys.isEmpty()) {
      statements.query(
          "select b.identifier_hash"
              + SINCE
              + " and b.identifier_hash in (select t.h from "
              + Columns.table("h")
              + ")",
          row -> barred.add(hashes.get(row.getString(1))),
          lease.run(),
          keys);
    }
    return barred;
  }

  /** Forgets whoever no file that is kept can name. */
  void forget() {
    statements.change(
        "delete from profiles.import_barred where not exists (select 1 from profiles.import_run r"
            + " where r.created_at <= import_barred.erased_at and "
            + OPEN
            + ")");
  }

  private String hash(String type, String value) {
    return documents.hash(USE, List.of(type, value));
  }
}
