package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.SegmentMember;
import takt.profiles.segment.Facts.Whose;

/** Stores who is in segments, and who was put on lists. */
@ApplicationScoped
class MemberRows {

  /** Stands for having been looked at. */
  static final int SEEN = 0;

  private static final String ADD =
      "insert into profiles.segment_member (profile_id, purpose, segment, since)"
          + " select cast(t.p as uuid), t.u, cast(t.s as integer),"
          + " cast(t.w as timestamp(6) with time zone) from "
          + Columns.table("p u s w");

  private static final String REMOVE =
      "delete from profiles.segment_member where profile_id = any(?) and exists (select 1 from "
          + Columns.table("p s")
          + " where profile_id = cast(t.p as uuid) and segment = cast(t.s as integer))";

  private static final String LIST =
      "insert into profiles.segment_listed (profile_id, segment, origin_id, purposes, source,"
          + " listed_at) select cast(t.p as uuid), ?, cast(t.p as uuid), ?, ?, ? from "
          + Columns.table("p")
          + " where not exists (select 1 from profiles.segment_listed k"
          + " where k.profile_id = cast(t.p as uuid) and k.segment = ?)";

  @Inject Statements statements;

  /** That somebody is in a segment of a purpose, or was looked at for it. */
  record Row(ProfileId profile, PurposeCode purpose, int segment) {}

  Map<Row, Instant> of(Collection<ProfileId> profiles) {
    Map<Row, Instant> rows = new HashMap<>();
    statements.query(
        "select profile_id, purpose, segment, since from profiles.segment_member"
            + " where profile_id = any(?)",
        row ->
            rows.put(
                new Row(
                    new ProfileId(row.getObject(1, UUID.class)),
                    new PurposeCode(row.getString(2)),
                    row.getInt(3)),
                row.getObject(4, OffsetDateTime.class).toInstant()),
        keys(profiles));
    return rows;
  }

  /** In which segments they are, for which purposes; with {@link #SEEN} among them. */
  Map<Whose, Set<Integer>> in(Collection<ProfileId> profiles) {
    Map<Whose, Set<Integer>> in = new HashMap<>();
    statements.query(
        "select profile_id, purpose, array_agg(segment) from profiles.segment_member"
            + " where profile_id = any(?) group by profile_id, purpose",
        row -> in.put(whose(row), segments(row.getArray(3))),
        keys(profiles));
    return in;
  }

  private static Whose whose(ResultSet row) throws SQLException {
    return new Whose(
        new ProfileId(row.getObject(1, UUID.class)), new PurposeCode(row.getString(2)));
  }

  private static Set<Integer> segments(Array array) throws SQLException {
    Set<Integer> segments = new HashSet<>();
    for (Object one : (Object[]) array.getArray()) {
      segments.add((Integer) one);
    }
    return segments;
  }

  void add(Collection<Row> rows, Instant since) {
    Columns columns = new Columns(4);
    rows.forEach(one -> columns.add(one.profile(), one.purpose(), one.segment(), since));
    if (!columns.isEmpty()) {
      statements.change(ADD, columns);
    }
  }

  void remove(Collection<Row> rows) {
    Columns columns = new Columns(2);
    Set<ProfileId> profiles = new HashSet<>();
    rows.forEach(
        one -> {
          columns.add(one.profile(), one.segment());
          profiles.add(one.profile());
        });
    if (!columns.isEmpty()) {
      statements.change(REMOVE, keys(profiles), columns);
    }
  }

  /** Lets go of what is withdrawn; counts memberships. */
  int forget(ProfileId profile, Collection<PurposeCode> purposes) {
    String[] codes = purposes.stream().map(PurposeCode::value).toArray(String[]::new);
    String gone =
        "delete from profiles.segment_member where profile_id = ? and purpose in"
            + " (select t.u from unnest(cast(? as varchar array)) as t(u)) and segment";
    int members = statements.change(gone + " <> " + SEEN, profile.value(), codes);
    statements.change(gone + " = " + SEEN, profile.value(), codes);
    return members;
  }

  /** How many are in each segment that anybody is in. */
  Map<Integer, Long> sizes() {
    Map<Integer, Long> sizes = new HashMap<>();
    statements.query(
        "select segment, count(*) from profiles.segment_member where segment <> "
            + SEEN
            + " group by segment",
        row -> sizes.put(row.getInt(1), row.getLong(2)));
    return sizes;
  }

  long size(int segment) {
    return statements
        .query(
            "select count(*) from profiles.segment_member where segment = ?",
            row -> row.getLong(1),
            segment)
        .get(0);
  }

  List<SegmentMember> page(int segment, ProfileId after, int limit) {
    return statements.query(
        "select profile_id, since from profiles.segment_member where segment = ?"
            + " and profile_id > ? order by profile_id fetch first ? rows only",
        row ->
            new SegmentMember(
                new ProfileId(row.getObject(1, UUID.class)),
                row.getObject(2, OffsetDateTime.class).toInstant()),
        segment,
        after.value(),
        limit);
  }

  /** Who of these is on which lists. */
  Map<ProfileId, Set<Integer>> listed(Collection<ProfileId> profiles) {
    Map<ProfileId, Set<Integer>> listed = new HashMap<>();
    statements.query(
        "select profile_id, segment from profiles.segment_listed where profile_id = any(?)",
        row ->
            listed
                .computeIfAbsent(
                    new ProfileId(row.getObject(1, UUID.class)), any -> new HashSet<>())
                .add(row.getInt(2)),
        keys(profiles));
    return listed;
  }

  int list(
      Collection<ProfileId> profiles, int segment, PurposeCode purpose, String source, Instant at) {
    Columns columns = new Columns(1);
    profiles.forEach(columns::add);
    return columns.isEmpty()
        ? 0
        : statements.change(LIST, segment, purpose.value(), source, at, columns, segment);
  }

  int unlist(Collection<ProfileId> profiles, int segment) {
    return profiles.isEmpty()
        ? 0
        : statements.change(
            "delete from profiles.segment_listed where profile_id = any(?) and segment = ?",
            keys(profiles),
            segment);
  }

  /** Lets go of what belongs to no segment that is defined. */
  void prune(Collection<ProfileId> profiles, Collection<Integer> defined) {
    Columns ids = new Columns(1);
    ids.add(SEEN);
    defined.forEach(ids::add);
    for (String table : List.of("segment_member", "segment_listed")) {
      statements.change(
          "delete from profiles."
              + table
              + " where profile_id = any(?) and segment not in (select cast(t.s as integer) from "
              + Columns.table("s")
              + ")",
          keys(profiles),
          ids);
    }
  }

  private static Object keys(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }
}
