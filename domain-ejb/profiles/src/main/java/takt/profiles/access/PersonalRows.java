package takt.profiles.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.Dimension;
import takt.profiles.Identifier;
import takt.profiles.PersonalRecord.FormerAttribute;
import takt.profiles.PersonalRecord.KnownAttribute;
import takt.profiles.PersonalRecord.KnownIdentifier;
import takt.profiles.PersonalRecord.KnownInterest;
import takt.profiles.PersonalRecord.KnownJoin;
import takt.profiles.PersonalRecord.KnownOrder;
import takt.profiles.PersonalRecord.KnownPurchase;
import takt.profiles.PersonalRecord.KnownServing;
import takt.profiles.PurchaseKind;
import takt.profiles.Situation;
import takt.profiles.derive.Interest;
import takt.profiles.derive.InterestRules;

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

  /**
   * Traits of an identify are facts, too: whether that event is still there, bound to the same, and
   * names the fact. What is of a special category was cut from it, at every depth.
   */
  private static final String ATTRIBUTES =
      "select a.name, a.content, a.source, a.learnt_at, a.purposes,"
          + " case when exists (select 1 from profiles.event e where e.profile_id = a.profile_id"
          + " and e.kind = 'IDENTIFY' and e.happened_at = a.learnt_at and e.purposes = a.purposes"
          + " and position('\"' || a.name || '\":' in e.properties) > 0) then 1 else 0 end"
          + " from profiles.attribute a where a.profile_id = ?"
          + " order by a.name, a.learnt_at desc, a.origin_id"
          + LIMIT;

  private static final String INTERESTS =
      "select a.dimension, a.name, a.purpose, a.score, a.scored_at, a.since, v.servings,"
          + " v.served_at, v.since, a.situation from profiles.affinity a left join profiles.served"
          + " v on v.profile_id = a.profile_id and v.purpose = a.purpose and v.dimension ="
          + " a.dimension and v.name = a.name where a.profile_id = ? order by a.dimension, a.name,"
          + " a.purpose, a.situation"
          + LIMIT;

  private static final String SERVINGS =
      "select dimension, name, purpose, servings, served_at, since from profiles.served"
          + " where profile_id = ? order by dimension, name, purpose"
          + LIMIT;

  private static final String PURCHASES =
      "select item, quantity, returned, amount, last_at, purposes, category, (select c.kind from"
          + " profiles.purchase_category c where c.category = p.category),"
          + " coalesce((select c.lasts_days from profiles.purchase_category c"
          + " where c.category = p.category), (select min(r.median_days) from"
          + " profiles.purchase_rhythm r where r.category = p.category"
          + " and not exists (select 1 from profiles.purchase_category d"
          + " where d.category = r.category and d.kind = 'DURABLE')"
          + " and ' ' || p.purposes || ' ' like '% ' || r.purpose || ' %'))"
          + " from profiles.purchase p where profile_id = ? order by item, purposes"
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

  /** A value is told only where it leads to this very person. */
  private static final String JOINS =
      "select l.type, i.code, max(l.led_at) from profiles.led_together l left join"
          + " profiles.identifier i on i.type = l.type and i.code = l.code and i.profile_id = ?"
          + " where l.profile_id = any(?) group by l.type, l.code, i.code"
          + " order by max(l.led_at) desc, l.type, l.code"
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

  /**
   * What led them together with another profile.
   *
   * @param all the profile, and those that it absorbed
   */
  List<KnownJoin> joins(ProfileId profile, Collection<UUID> all, int limit) {
    return statements.query(
        JOINS,
        row ->
            new KnownJoin(
                Identifier.Type.valueOf(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                at(row, 3)),
        profile.value(),
        all.toArray(UUID[]::new),
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

  List<KnownInterest> interests(ProfileId profile, Instant now, InterestRules rules, int limit) {
    return statements.query(INTERESTS, row -> interest(row, now, rules), profile.value(), limit);
  }

  private static KnownInterest interest(ResultSet row, Instant now, InterestRules rules)
      throws SQLException {
    Dimension dimension = Dimension.valueOf(row.getString(1));
    Interest interest = new Interest(row.getDouble(4), at(row, 5), at(row, 6));
    double score = interest.scoreAt(now, rules.halfLife(dimension));
    double served =
        row.getObject(7) == null
            ? 0
            : new Interest(row.getDouble(7), at(row, 8), at(row, 9))
                .scoreAt(now, rules.servingHalfLife());
    return new KnownInterest(
        dimension,
        row.getString(2),
        Situation.parse(row.getString(10)),
        new PurposeCode(row.getString(3)),
        rules.faded(score, served),
        interest.since());
  }

  List<KnownServing> servings(ProfileId profile, Instant now, InterestRules rules, int limit) {
    return statements.query(
        SERVINGS,
        row ->
            new KnownServing(
                Dimension.valueOf(row.getString(1)),
                row.getString(2),
                new PurposeCode(row.getString(3)),
                new Interest(row.getDouble(4), at(row, 5), at(row, 6))
                    .scoreAt(now, rules.servingHalfLife()),
                at(row, 6),
                at(row, 5)),
        profile.value(),
        limit);
  }

  List<KnownPurchase> purchases(ProfileId profile, int limit) {
    return statements.query(PURCHASES, PersonalRows::purchase, profile.value(), limit);
  }

  private static KnownPurchase purchase(ResultSet row) throws SQLException {
    Optional<Instant> last = Optional.ofNullable(at(row, 5));
    int days = row.getInt(9);
    return new KnownPurchase(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getBigDecimal(4),
        last,
        PurposeSet.parse(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)).map(PurchaseKind::valueOf),
        days == 0 ? Optional.empty() : last.map(at -> at.plus(Duration.ofDays(days))));
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
