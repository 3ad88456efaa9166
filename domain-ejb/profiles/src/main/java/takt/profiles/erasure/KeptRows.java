package takt.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.consent.Purpose;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Statements;
import takt.profiles.KeptData;
import takt.profiles.KeptLook;
import takt.profiles.KeptRecord;
import takt.profiles.store.Bindings;

/** What is kept apart of erased persons: it leads to nobody, and no view reads it (rule F6.2). */
@ApplicationScoped
class KeptRows {

  private static final int DELETED_AT_ONCE = 1_000;

  private static final String BINDINGS =
      "select 'EVENT', purposes from profiles.event where profile_id = any(?) group by purposes"
          + " union all select 'ATTRIBUTE', purposes from profiles.attribute"
          + " where profile_id = any(?) group by purposes";

  private static final String KEEP =
      "insert into profiles.kept_record (erasure_id, number, kind, name, purposes, happened_at,"
          + " content, delete_at) select cast(? as uuid), cast(? as bigint)"
          + " + row_number() over (order by k.at, k.name), cast(? as varchar), k.name,"
          + " cast(? as varchar), k.at, k.content, k.until from (%s) k where k.until > ?";

  private static final String EVENTS =
      "select name, happened_at as at, properties as content, %s as until from profiles.event"
          + " where profile_id = any(?) and purposes = ?";

  private static final String ATTRIBUTES =
      "select name, learnt_at as at, content, %s as until from profiles.attribute"
          + " where profile_id = any(?) and purposes = ?";

  /**
   * A fact may be older than the day on which it came in. Where that is not written down, it is not
   * before the profile's.
   */
  private static final String CAME_IN =
      "coalesce(came_at, greatest(learnt_at,"
          + " (select p.created_at from profiles.profile p where p.id = profile_id)))";

  @Inject Statements statements;

  private record Binding(String kind, String purposes) {}

  /**
   * Copies what these purposes keep and whose time is not over. Needs the person's locks.
   *
   * @return what is kept for each of them; those for which nothing is are left out
   */
  List<KeptData> keep(
      UUID erasure,
      Person person,
      Collection<Purpose> keeping,
      Map<PurposeCode, String> reasons,
      Instant now) {
    PurposeSet codes = PurposeSet.of(keeping.stream().map(Purpose::code).toList());
    if (codes.isEmpty()) {
      return List.of();
    }
    Object keys = person.keys();
    List<Binding> bindings =
        statements.query(
            BINDINGS, row -> new Binding(row.getString(1), row.getString(2)), keys, keys);
    long kept = 0;
    for (Binding binding : bindings) {
      PurposeSet rest = PurposeSet.parse(binding.purposes()).and(codes);
      if (!rest.isEmpty()) {
        kept += keep(erasure, keys, binding, rest, days(keeping, rest), kept, now);
      }
    }
    List<KeptData> all = new ArrayList<>();
    for (Purpose purpose : keeping) {
      all.addAll(data(erasure, purpose, reasons.getOrDefault(purpose.code(), "")));
    }
    return all;
  }

  private int keep(
      UUID erasure,
      Object keys,
      Binding binding,
      PurposeSet rest,
      int days,
      long kept,
      Instant now) {
    boolean event = binding.kind().equals("EVENT");
    String until = later(event ? "received_at" : CAME_IN);
    return statements.change(
        KEEP.formatted((event ? EVENTS : ATTRIBUTES).formatted(until)),
        erasure,
        kept,
        binding.kind(),
        rest.canonical(),
        days,
        keys,
        binding.purposes(),
        now);
  }

  /** Days after a time, in the words of this kind of database. */
  private String later(String time) {
    return statements.kind() == Database.Kind.H2
        ? "dateadd(day, cast(? as integer), " + time + ")"
        : time + " + make_interval(days => cast(? as integer))";
  }

  /** What several purposes keep, the longest keeps. */
  private static int days(Collection<Purpose> keeping, PurposeSet rest) {
    return keeping.stream()
        .filter(one -> rest.contains(one.code()))
        .mapToInt(Purpose::retentionDays)
        .max()
        .orElseThrow();
  }

  private List<KeptData> data(UUID erasure, Purpose purpose, String reason) {
    return statements.query(
        "select count(*), max(delete_at) from profiles.kept_record where erasure_id = ? and "
            + Bindings.BOUND
            + " having count(*) > 0",
        row ->
            new KeptData(
                purpose.code(),
                purpose.version(),
                purpose.basis(),
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                reason),
        erasure,
        Bindings.pattern(purpose.code()));
  }

  /** What is kept of an erasure, after this number, at most so many. */
  List<KeptRecord> read(UUID erasure, long after, int limit) {
    return statements.query(
        "select number, kind, name, purposes, happened_at, content, delete_at"
            + " from profiles.kept_record where erasure_id = ? and number > ? order by number"
            + " fetch first ? rows only",
        row ->
            new KeptRecord(
                row.getLong(1),
                row.getString(2).toLowerCase(java.util.Locale.ROOT),
                row.getString(3),
                PurposeSet.parse(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant()),
        erasure,
        after,
        limit);
  }

  /** Writes down that somebody looks. */
  void look(UUID erasure, KeptLook look) {
    statements.change(
        "insert into profiles.kept_look (id, erasure_id, at, looked_by, reason)"
            + " values (?, ?, ?, ?, ?)",
        ProfileId.uuid(look.at()),
        erasure,
        look.at(),
        look.by(),
        look.reason());
  }

  /** Who looked, the last first, at most so many. */
  List<KeptLook> looks(UUID erasure, int limit) {
    return statements.query(
        "select at, looked_by, reason from profiles.kept_look where erasure_id = ?"
            + " order by at desc, id desc fetch first ? rows only",
        row ->
            new KeptLook(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3)),
        erasure,
        limit);
  }

  /** Deletes what is over, a bounded part of it, and the looks at what is gone altogether. */
  int forget(Instant now) {
    int deleted =
        statements.change(
            "delete from profiles.kept_record where (erasure_id, number) in (select k.erasure_id,"
                + " k.number from profiles.kept_record k where k.delete_at <= ? order by k.delete_at"
                + " fetch first ? rows only)",
            now,
            DELETED_AT_ONCE);
    if (deleted > 0) {
      statements.change(
          "delete from profiles.kept_look where not exists (select 1 from profiles.kept_record k"
              + " where k.erasure_id = kept_look.erasure_id)");
    }
    return deleted;
  }
}
