package takt.profiles.sensitive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.SpecialCategory;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.AttributeName;
import takt.profiles.AttributeNames;
import takt.profiles.SensitiveRefusal;
import takt.profiles.SettingChanged;
import takt.profiles.TooManyAttributeNames;
import takt.profiles.store.Upsert;

/** What is stored of names, and of refusals. */
@ApplicationScoped
class NameRows {

  private static final String ALL =
      "select name, category, revision from profiles.attribute_name order by name";

  private static final Upsert REFUSALS =
      Upsert.into("sensitive_refusal", "on_day, name, category")
          .column("on_day", "date")
          .column("name", "varchar")
          .column("category", "varchar")
          .column("refused", "bigint")
          .set("refused = a.refused + n.refused");

  @Inject Statements statements;

  List<AttributeName> all() {
    return statements.query(ALL, NameRows::name);
  }

  private static AttributeName name(ResultSet row) throws SQLException {
    return new AttributeName(
        row.getString(1),
        Optional.ofNullable(row.getString(2)).map(SpecialCategory::valueOf),
        row.getInt(3));
  }

  AttributeName put(AttributeName next) {
    List<AttributeName> locked = statements.query(ALL + " for update", NameRows::name);
    check(locked, next.name(), next.revision());
    if (next.revision() == 0 && locked.size() >= AttributeNames.MOST) {
      throw new TooManyAttributeNames();
    }
    statements.change(
        next.revision() == 0
            ? "insert into profiles.attribute_name (category, revision, name)"
                + " values (cast(? as varchar), ?, ?)"
            : "update profiles.attribute_name set category = cast(? as varchar), revision = ?"
                + " where name = ?",
        next.category().map(Enum::name).orElse(null),
        next.revision() + 1,
        next.name());
    return new AttributeName(next.name(), next.category(), next.revision() + 1);
  }

  void remove(String name, int revision) {
    check(statements.query(ALL + " for update", NameRows::name), name, revision);
    statements.change("delete from profiles.attribute_name where name = ?", name);
  }

  private static void check(List<AttributeName> locked, String name, int revision) {
    int current =
        locked.stream()
            .filter(one -> one.name().equals(name))
            .mapToInt(AttributeName::revision)
            .findFirst()
            .orElse(0);
    if (current != revision) {
      throw new SettingChanged(current);
    }
  }

  /** Must come last in a transaction: its rows are everybody's. */
  void count(LocalDate day, Map<Sign, Long> refused) {
    Columns rows = new Columns(4);
    refused.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                java.util.Comparator.comparing(Sign::word).thenComparing(Sign::category)))
        .forEach(
            one -> rows.add(day, one.getKey().word(), one.getKey().category(), one.getValue()));
    REFUSALS.write(statements, rows);
  }

  List<SensitiveRefusal> refusals(LocalDate from, LocalDate to) {
    return statements.query(
        "select on_day, name, category, refused from profiles.sensitive_refusal"
            + " where on_day >= cast(? as date) and on_day <= cast(? as date)"
            + " order by on_day desc, name, category fetch first "
            + AttributeNames.MOST_REFUSALS
            + " rows only",
        row ->
            new SensitiveRefusal(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                SpecialCategory.valueOf(row.getString(3)),
                row.getLong(4)),
        from.toString(),
        to.toString());
  }
}
