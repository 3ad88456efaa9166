package takt.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import takt.consent.ledger.Seals;
import takt.kernel.KnownBy;
import takt.platform.Statements;

/**
 * The denials of erased persons, each found by a keyed hash of an identifier alone: whoever has the
 * table learns of nobody, and cannot tell which rows are one person's.
 */
@ApplicationScoped
class KeptDenials {

  private static final String USE = "denials of whoever was erased";

  @Inject Statements statements;
  @Inject Seals seals;

  /**
   * Keeps what somebody had denied, by each identifier; it takes the place of what was kept by it
   * before, since whoever came back had that on record.
   */
  void keep(Collection<KnownBy> identifiers, List<KeptDenial> denials, Instant at) {
    String[] hashes = identifiers.stream().map(this::hash).toArray(String[]::new);
    statements.change("delete from consent.kept_denial where hash = any(?)", (Object) hashes);
    if (denials.isEmpty() || hashes.length == 0) {
      return;
    }
    statements.change(
        "insert into consent.kept_denial (hash, denials, kept_at)"
            + " select t.h, cast(? as varchar), cast(? as timestamp(6) with time zone)"
            + " from unnest(?) as t(h)",
        denials.stream().map(KeptDenial::line).collect(Collectors.joining("\n")),
        at,
        hashes);
  }

  /** What is kept by these identifiers; those by which nothing is are left out. */
  Map<KnownBy, List<KeptDenial>> find(Collection<KnownBy> identifiers) {
    Map<String, KnownBy> byHash = new HashMap<>();
    identifiers.forEach(one -> byHash.put(hash(one), one));
    Map<KnownBy, List<KeptDenial>> found = new HashMap<>();
    if (!byHash.isEmpty()) {
      statements.query(
          "select hash, denials from consent.kept_denial where hash = any(?)",
          row ->
              found.put(
                  byHash.get(row.getString(1)),
                  row.getString(2).lines().map(KeptDenial::parse).toList()),
          (Object) byHash.keySet().toArray(String[]::new));
    }
    return found;
  }

  private String hash(KnownBy identifier) {
    return seals.seal(List.of(USE, identifier.type(), identifier.value()));
  }
}
