package takt.profiles.trait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.store.Tables;

/** Stores what traits are made of. */
@ApplicationScoped
class PartRows {

  private static final int WIDTH = 17;

  private static final String READ =
      "select d.profile_id, d.trait, d.purpose, d.on_day, d.content, d.happened, d.total, d.least,"
          + " d.greatest, d.first_at, d.first_key, d.first_text, d.first_number, d.last_at,"
          + " d.last_key, d.last_text, d.last_number from profiles.trait_day d join "
          + Columns.table("i d").replace(" as t(", " as t(")
          + " on d.trait = cast(t.i as integer) and d.on_day >= cast(t.d as integer)"
          + " where d.profile_id = any(?)";

  private static final String FORGET =
      "delete from profiles.trait_day where profile_id = any(?) and trait in"
          + " (select cast(t.i as integer) from "
          + Columns.table("i")
          + ")";

  /** What is older than a trait looks, and of traits that are no longer defined. */
  private static final String PRUNE =
      "delete from profiles.trait_day where profile_id = any(?) and not exists (select 1 from "
          + Columns.table("i d")
          + " where trait = cast(t.i as integer) and on_day >= cast(t.d as integer))";

  @Inject Statements statements;

  void add(Map<ProfileId, Parts> parts) {
    Columns rows = new Columns(WIDTH);
    parts.forEach(
        (profile, one) -> one.all().forEach((key, part) -> put(rows, profile, key, part)));
    Tables.traits().write(statements, rows);
  }

  private static void put(Columns rows, ProfileId profile, Parts.Key key, Part part) {
    rows.add(
        profile,
        key.trait(),
        key.purpose(),
        key.day(),
        key.content(),
        part.happened(),
        plain(part.total()),
        plain(part.least()),
        plain(part.greatest()),
        part.first().at(),
        part.first().key(),
        part.first().text(),
        part.first().number(),
        part.last().at(),
        part.last().key(),
        part.last().text(),
        part.last().number());
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  void forget(Collection<ProfileId> profiles, Collection<DefinedTrait> traits) {
    Columns ids = new Columns(1);
    traits.forEach(one -> ids.add(one.id()));
    if (!ids.isEmpty()) {
      statements.change(FORGET, keys(profiles), ids);
    }
  }

  void prune(Collection<ProfileId> profiles, Collection<DefinedTrait> defined, LocalDate today) {
    statements.change(PRUNE, keys(profiles), windows(defined, today));
  }

  /** By profile, the parts of these traits in their windows. */
  Map<ProfileId, Map<Parts.Key, Part>> read(
      Collection<ProfileId> profiles, Collection<DefinedTrait> traits, LocalDate today) {
    Map<ProfileId, Map<Parts.Key, Part>> all = new HashMap<>();
    if (!traits.isEmpty()) {
      statements.query(
          READ,
          row ->
              all.computeIfAbsent(
                      new ProfileId(row.getObject(1, UUID.class)), any -> new HashMap<>())
                  .put(key(row), part(row)),
          windows(traits, today),
          keys(profiles));
    }
    return all;
  }

  private static Columns windows(Collection<DefinedTrait> traits, LocalDate today) {
    Columns windows = new Columns(2);
    traits.forEach(
        one -> windows.add(one.id(), one.daily() ? (int) one.first(today).toEpochDay() : 0));
    return windows;
  }

  private static Object keys(Collection<ProfileId> profiles) {
    List<UUID> keys = new ArrayList<>();
    profiles.forEach(one -> keys.add(one.value()));
    return keys.toArray(UUID[]::new);
  }

  private static Parts.Key key(ResultSet row) throws SQLException {
    return new Parts.Key(
        row.getInt(2), new PurposeCode(row.getString(3)), row.getInt(4), row.getString(5));
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getLong(6),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        row.getBigDecimal(9),
        end(row, 10),
        end(row, 14));
  }

  /** An end, whose columns begin at this one. */
  private static Part.End end(ResultSet row, int first) throws SQLException {
    return new Part.End(
        at(row, first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getBoolean(first + 3));
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
