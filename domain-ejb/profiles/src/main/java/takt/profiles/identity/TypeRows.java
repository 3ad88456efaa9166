package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.platform.Statements;
import takt.profiles.Identifier;
import takt.profiles.IdentifierType;
import takt.profiles.IdentifierType.Joining;
import takt.profiles.IdentifierType.Normalisation;
import takt.profiles.IdentifierTypes;
import takt.profiles.SettingChanged;
import takt.profiles.TooManyIdentifierTypes;

/** The stored types of identifiers. */
@ApplicationScoped
class TypeRows {

  private static final String ALL =
      "select code, normalisation, country, most, joining, persons, revision"
          + " from profiles.identifier_type order by code";

  private static final String ADD =
      "insert into profiles.identifier_type (normalisation, country, most, joining, persons,"
          + " revision, code) values (?, cast(? as varchar), ?, ?, ?, ?, ?)";

  private static final String CHANGE =
      "update profiles.identifier_type set normalisation = ?, country = cast(? as varchar),"
          + " most = ?, joining = ?, persons = ?, revision = ? where code = ?";

  @Inject Statements statements;

  Map<Identifier.Type, IdentifierType> all() {
    return read(ALL);
  }

  /** All of them, which nobody else changes until this transaction ends. */
  Map<Identifier.Type, IdentifierType> lockAll() {
    return read(ALL + " for update");
  }

  private Map<Identifier.Type, IdentifierType> read(String sql) {
    Map<Identifier.Type, IdentifierType> types = new TreeMap<>();
    statements.query(sql, TypeRows::type).forEach(one -> types.put(one.type(), one));
    return types;
  }

  private static IdentifierType type(ResultSet row) throws SQLException {
    return new IdentifierType(
        new Identifier.Type(row.getString(1)),
        Normalisation.valueOf(row.getString(2)),
        Optional.ofNullable(row.getString(3)),
        row.getInt(4),
        Joining.valueOf(row.getString(5)),
        row.getInt(6),
        row.getInt(7));
  }

  /** Whether an identifier of this type leads to a profile. */
  boolean used(Identifier.Type type) {
    return !statements
        .query(
            "select 1 from profiles.identifier where type = ? fetch first 1 rows only",
            row -> row.getInt(1),
            type.code())
        .isEmpty();
  }

  IdentifierType put(Map<Identifier.Type, IdentifierType> locked, IdentifierType next) {
    check(locked, next.type(), next.revision());
    if (next.revision() == 0
        && locked.size() + IdentifierType.BUILT_IN.size() >= IdentifierTypes.MOST) {
      throw new TooManyIdentifierTypes();
    }
    statements.change(
        next.revision() == 0 ? ADD : CHANGE,
        next.normalisation().name(),
        next.country().orElse(null),
        next.most(),
        next.joining().name(),
        next.persons(),
        next.revision() + 1,
        next.type().code());
    return new IdentifierType(
        next.type(),
        next.normalisation(),
        next.country(),
        next.most(),
        next.joining(),
        next.persons(),
        next.revision() + 1);
  }

  void remove(Map<Identifier.Type, IdentifierType> locked, Identifier.Type type, int revision) {
    check(locked, type, revision);
    statements.change("delete from profiles.identifier_type where code = ?", type.code());
  }

  private static void check(
      Map<Identifier.Type, IdentifierType> locked, Identifier.Type type, int revision) {
    int current = Optional.ofNullable(locked.get(type)).map(IdentifierType::revision).orElse(0);
    if (current != revision) {
      throw new SettingChanged(current);
    }
  }
}
