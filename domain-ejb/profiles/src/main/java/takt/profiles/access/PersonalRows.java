package takt.profiles.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.Identifier;
import takt.profiles.PersonalRecord.FormerAttribute;
import takt.profiles.PersonalRecord.KnownAttribute;
import takt.profiles.PersonalRecord.KnownIdentifier;
import takt.profiles.PersonalRecord.KnownInterest;
import takt.profiles.PersonalRecord.KnownOrder;
import takt.profiles.PersonalRecord.KnownPurchase;
import takt.profiles.derive.Interest;

/** What the tables hold about a person, table by table; the caller holds the person's lock. */
@ApplicationScoped
class PersonalRows {

  private static final String LIMIT = " fetch first ? rows only";

  private static final String PROFILE =
      "select created_at, own_limit from profiles.profile where id = ? and absorbed_into is null";

  private static final String IDENTIFIERS =
      "select type, code, origin_id, linked_at from profiles.identifier where profile_id = ?"
          + " order by type, code"
          + LIMIT;

  /** Traits of an identify are facts, too: whether that event is still there. */
  private static final String ATTRIBUTES =
      "select a.name, a.content, a.source, a.learnt_at, a.purposes,"
          + " case when exists (select 1 from profiles.event e where e.profile_id = a.profile_id"
          + " and e.kind = 'IDENTIFY' and e.happened_at = a.learnt_at) then 1 else 0 end"
          + " from profiles.attribute a where a.profile_id = ?"
          + " order by a.name, a.learnt_at desc, a.origin_id"
          + LIMIT;

  private static final String INTERESTS =
      "select category, purpose, score, scored_at, since from profiles.affinity"
          + " where profile_id = ? order by category, purpose"
          + LIMIT;

  private static final String PURCHASES =
      "select item, quantity, returned, amount, last_at, purposes from profiles.purchase"
          + " where profile_id = ? order by item, purposes"
          + LIMIT;

  private static final String ORDERS =
      "select order_id, ordered_at, undone, purposes from profiles.order_seen"
          + " where profile_id = ?"
          + " order by case when ordered_at is null then 1 else 0 end, ordered_at desc, order_id,"
          + " purposes"
          + LIMIT;

  private static final String FORMER =
      "select name, content, source, learnt_at, replaced_at, purposes from profiles.attribute_past"
          + " where profile_id = ? order by name, replaced_at desc, learnt_at desc, source,"
          + " origin_id"
          + LIMIT;

  @Inject Statements statements;

  /**
   * The profile's own row.
   *
   * @param since when it was made
   * @param ownLimit the person's own limit
   */
  record Own(Instant since, OptionalInt ownLimit) {}

  /** The profile's own row; empty if it does not exist, or another absorbed it. */
  Optional<Own> profile(ProfileId profile) {
    return statements
        .query(
            PROFILE,
            row ->
                new Own(
                    at(row, 1),
                    row.getObject(2) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(2))),
            profile.value())
        .stream()
        .findFirst();
  }

  List<KnownIdentifier> identifiers(ProfileId profile, int limit) {
    return statements.query(
        IDENTIFIERS,
        row ->
            new KnownIdentifier(
                new Identifier(Identifier.Type.valueOf(row.getString(1)), row.getString(2)),
                new ProfileId(row.getObject(3, UUID.class)),
                Optional.ofNullable(at(row, 4))),
        profile.value(),
        limit);
  }

  List<KnownAttribute> attributes(ProfileId profile, int limit) {
    return statements.query(
        ATTRIBUTES,
        row ->
            new KnownAttribute(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                at(row, 4),
                PurposeSet.parse(row.getString(5)),
                row.getInt(6) == 1,
                false),
        profile.value(),
        limit);
  }

  List<FormerAttribute> former(ProfileId profile, int limit) {
    return statements.query(
        FORMER,
        row ->
            new FormerAttribute(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                at(row, 4),
                at(row, 5),
                PurposeSet.parse(row.getString(6))),
        profile.value(),
        limit);
  }

  List<KnownInterest> interests(ProfileId profile, Instant now, Duration half, int limit) {
    return statements.query(
        INTERESTS,
        row ->
            new KnownInterest(
                row.getString(1),
                new PurposeCode(row.getString(2)),
                new Interest(row.getDouble(3), at(row, 4), at(row, 5)).scoreAt(now, half),
                at(row, 5)),
        profile.value(),
        limit);
  }

  List<KnownPurchase> purchases(ProfileId profile, int limit) {
    return statements.query(
        PURCHASES,
        row ->
            new KnownPurchase(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getBigDecimal(4),
                Optional.ofNullable(at(row, 5)),
                PurposeSet.parse(row.getString(6))),
        profile.value(),
        limit);
  }

  List<KnownOrder> orders(ProfileId profile, int limit) {
    return statements.query(
        ORDERS,
        row ->
            new KnownOrder(
                row.getString(1),
                Optional.ofNullable(at(row, 2)),
                row.getBoolean(3),
                PurposeSet.parse(row.getString(4))),
        profile.value(),
        limit);
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
