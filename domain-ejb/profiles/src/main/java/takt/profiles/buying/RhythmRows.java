package takt.profiles.buying;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.PurchaseRhythms.Rhythm;
import takt.profiles.store.Bindings;

/** Stores what was learnt, and finds of whom it can be learnt. */
@ApplicationScoped
class RhythmRows {

  private static final String BUYERS =
      "select profile_id from profiles.purchase where profile_id > ? and "
          + Bindings.BOUND
          + " group by profile_id order by profile_id fetch first ? rows only";

  private static final String INSERT =
      "insert into profiles.purchase_rhythm (purpose, category, median_days, intervals, persons)"
          + " select cast(? as varchar), t.c, cast(t.d as integer), cast(t.n as bigint),"
          + " cast(t.p as integer) from "
          + table("c d n p");

  @Inject Statements statements;
  @Inject Learnings learnings;
  @Inject Lasting lasting;

  /** How many persons bought something that is bound to a purpose; a count and no person. */
  long buyers(PurposeCode purpose) {
    return statements
        .query(
            "select count(distinct profile_id) from profiles.purchase where " + Bindings.BOUND,
            row -> row.getLong(1),
            Bindings.pattern(purpose))
        .get(0);
  }

  /** The next of them, after this one in the order of their keys. */
  List<ProfileId> after(ProfileId last, PurposeCode purpose, int most) {
    return statements.query(
        BUYERS,
        row -> new ProfileId(row.getObject(1, UUID.class)),
        last.value(),
        Bindings.pattern(purpose),
        most);
  }

  /**
   * Replaces what was learnt for a purpose, and ends the turn.
   *
   * @param persons of how many persons it was learnt
   * @throws LeaseLost if another node has taken over
   */
  @Atomic
  public void replace(Lease lease, List<Rhythm> rhythms, long persons) {
    learnings.finish(lease, persons);
    String purpose = lease.purpose().value();
    statements.change("delete from profiles.purchase_rhythm where purpose = ?", purpose);
    lasting.forget();
    Columns rows = new Columns(4);
    rhythms.forEach(
        one ->
            rows.add(
                one.category(),
                one.days().isPresent() ? one.days().getAsInt() : null,
                one.intervals(),
                one.persons()));
    if (!rows.isEmpty()) {
      statements.change(INSERT, purpose, rows);
    }
  }

  /** The days that were learnt, by purpose and category. */
  Map<PurposeCode, Map<String, Integer>> medians() {
    Map<PurposeCode, Map<String, Integer>> medians = new HashMap<>();
    statements.query(
        "select purpose, category, median_days from profiles.purchase_rhythm"
            + " where median_days is not null",
        row ->
            medians
                .computeIfAbsent(new PurposeCode(row.getString(1)), none -> new HashMap<>())
                .put(row.getString(2), row.getInt(3)));
    return medians;
  }

  List<Rhythm> list(PurposeCode purpose, Optional<String> after, int limit) {
    return statements.query(
        "select category, median_days, intervals, persons from profiles.purchase_rhythm"
            + " where purpose = ? and category > ? order by category fetch first ? rows only",
        RhythmRows::read,
        purpose.value(),
        after.orElse(""),
        limit);
  }

  private static Rhythm read(ResultSet row) throws SQLException {
    int days = row.getInt(2);
    return new Rhythm(
        row.getString(1),
        days == 0 ? OptionalInt.empty() : OptionalInt.of(days),
        row.getLong(3),
        row.getInt(4));
  }
}
