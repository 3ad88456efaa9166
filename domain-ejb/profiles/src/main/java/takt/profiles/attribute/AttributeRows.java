package takt.profiles.attribute;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Attribute;
import takt.profiles.AttributeHistory.Former;
import takt.profiles.Attributes;
import takt.profiles.Correction;
import takt.profiles.store.Bindings;
import takt.profiles.store.Tables;

/** The stored attributes, and what they were before. */
@ApplicationScoped
public class AttributeRows {

  /** The condition that a row is somebody's word about what is right. */
  public static final String CORRECTED = "source in ('person', 'staff')";

  private static final String FORGET_WORDS =
      "delete from profiles.attribute where profile_id = ? and purposes = '' and not exists"
          + " (select 1 from profiles.attribute b where b.profile_id = attribute.profile_id"
          + " and b.name = attribute.name and b.purposes <> '')";

  private static final String SAME =
      "a.profile_id = cast(n.t_profile as uuid) and a.name = n.t_name"
          + " and a.origin_id = cast(n.t_origin as uuid) and a.source = n.t_source";

  private static final String KEEP =
      "insert into profiles.attribute_past (profile_id, name, origin_id, source, learnt_at,"
          + " content, purposes, replaced_at, came_at, since) select a.profile_id, a.name,"
          + " a.origin_id, a.source, a.learnt_at, a.content, a.purposes,"
          + " cast(n.t_at as timestamp(6) with time zone), a.came_at, a.since from "
          + table("t_profile t_name t_origin t_content t_purposes t_source t_at t_came t_since")
              .replace(" as t(", " as n(")
          + " join profiles.attribute a on "
          + SAME
          + " where a.content <> n.t_content"
          + " and a.learnt_at < cast(n.t_at as timestamp(6) with time zone)"
          + " and not exists (select 1 from profiles.attribute_past p"
          + " where p.profile_id = a.profile_id and p.name = a.name and p.origin_id = a.origin_id"
          + " and p.source = a.source and p.learnt_at = a.learnt_at)";

  private static final String CROP =
      "delete from profiles.attribute_past where profile_id = any(?) and (select count(*)"
          + " from profiles.attribute_past q where q.profile_id = attribute_past.profile_id"
          + " and q.name = attribute_past.name and q.origin_id = attribute_past.origin_id"
          + " and q.source = attribute_past.source and q.learnt_at > attribute_past.learnt_at) >= "
          + Attributes.FORMER;

  private static final String BOUND_OR_CORRECTED = "(" + Bindings.BOUND + " or " + CORRECTED + ")";

  @Inject Statements statements;

  /** A value of a source, with what it is bound to. */
  record Stored(Attribute attribute, PurposeSet purposes, int revision) {}

  /**
   * Writes what was learnt; a later fact of the same source replaces an earlier one, which is kept
   * as a former value.
   *
   * @param profiles whose it is
   * @param facts as {@link Tables#attributes} takes them, each key once
   */
  public void learn(Collection<ProfileId> profiles, Columns facts) {
    if (facts.isEmpty()) {
      return;
    }
    int kept = statements.change(KEEP, facts);
    Tables.attributes().write(statements, facts);
    if (kept > 0) {
      crop(profiles.stream().map(ProfileId::value).toArray(UUID[]::new));
    }
  }

  private void crop(UUID[] profiles) {
    statements.change(CROP, (Object) profiles);
  }

  /**
   * Deletes words that are bound to nothing, of attributes of which nothing else is left (rule
   * F12.2).
   *
   * @return how many
   */
  public int forgetWords(ProfileId profile) {
    return statements.change(FORGET_WORDS, profile.value());
  }

  /** Every value of an attribute, whatever it is bound to. */
  List<Stored> of(ProfileId profile, String name) {
    return statements.query(
        "select name, content, source, learnt_at, purposes, revision from profiles.attribute"
            + " where profile_id = ? and name = ?",
        AttributeRows::stored,
        profile.value(),
        name);
  }

  /** Writes somebody's word; what it replaces is kept as a former value. */
  void correct(Correction correction, PurposeSet purposes, int revision, Instant at) {
    Columns row = new Columns(9);
    row.add(
        correction.profile(),
        correction.name(),
        correction.profile(),
        correction.value().orElse(""),
        purposes.canonical(),
        correction.by().source(),
        at,
        at,
        null);
    learn(List.of(correction.profile()), row);
    statements.change(
        "update profiles.attribute set revision = ?, reason = cast(? as varchar) where profile_id = ? and name = ?"
            + " and origin_id = ? and source = ?",
        revision,
        correction.reason().orElse(null),
        correction.profile().value(),
        correction.name(),
        correction.profile().value(),
        correction.by().source());
  }

  /** Takes somebody's word back, from whichever merged profile it came. */
  void withdraw(ProfileId profile, String name, String source, Instant at) {
    statements.change(
        "insert into profiles.attribute_past (profile_id, name, origin_id, source, learnt_at,"
            + " content, purposes, replaced_at, came_at, since) select profile_id, name, origin_id,"
            + " source, learnt_at, content, purposes, ?, came_at, since from profiles.attribute"
            + " where profile_id = ? and name = ? and source = ? and purposes <> ''",
        at,
        profile.value(),
        name,
        source);
    statements.change(
        "delete from profiles.attribute where profile_id = ? and name = ? and source = ?",
        profile.value(),
        name,
        source);
    crop(new UUID[] {profile.value()});
  }

  /** What each source says, with somebody's word whatever it is bound to. */
  List<Stored> of(ProfileId profile, String name, PurposeCode purpose) {
    return statements.query(
        "select name, content, source, learnt_at, purposes, revision from profiles.attribute"
            + " where profile_id = ? and name = ? and "
            + BOUND_OR_CORRECTED,
        AttributeRows::stored,
        profile.value(),
        name,
        Bindings.pattern(purpose));
  }

  /** What was replaced, latest first. */
  List<Former> former(ProfileId profile, String name, PurposeCode purpose) {
    return statements.query(
        "select name, content, source, learnt_at, replaced_at from profiles.attribute_past"
            + " where profile_id = ? and name = ? and "
            + Bindings.BOUND
            + " order by replaced_at desc, learnt_at desc",
        row -> new Former(attribute(row), row.getObject(5, OffsetDateTime.class).toInstant()),
        profile.value(),
        name,
        Bindings.pattern(purpose));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(attribute(row), PurposeSet.parse(row.getString(5)), row.getInt(6));
  }

  private static Attribute attribute(ResultSet row) throws SQLException {
    return new Attribute(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
