package takt.it.promise;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** What the database holds about persons for a purpose, read beside Takt in plain SQL. */
final class Remains {

  /** Everything that is bound to a purpose and leads to a person. */
  private static final Map<String, String> TABLES =
      Map.of(
          "events", "profiles.event where ' ' || purposes || ' ' like ?",
          "attributes", "profiles.attribute where ' ' || purposes || ' ' like ?",
          "purchases", "profiles.purchase where ' ' || purposes || ' ' like ?",
          "orders", "profiles.order_seen where ' ' || purposes || ' ' like ?",
          "affinities", "profiles.affinity where ' ' || purpose || ' ' like ?",
          "servings", "profiles.served where ' ' || purpose || ' ' like ?",
          "complaints", "campaigns.complaint where ' ' || purpose || ' ' like ?",
          "decisions", "campaigns.decision where ' ' || purposes || ' ' like ?",
          "messages",
              "campaigns.queued_message where (state = 'QUEUED' or content is not null)"
                  + " and ' ' || purpose || ' ' like ?");

  private Remains() {}

  /** How many rows of each kind lead to this profile; kinds without any are left out. */
  static Map<String, Long> of(Connection database, ProfileId profile, PurposeCode purpose)
      throws SQLException {
    return of(database, List.of(profile), purpose);
  }

  /** How many rows of each kind lead to these profiles; kinds without any are left out. */
  static Map<String, Long> of(
      Connection database, Collection<ProfileId> profiles, PurposeCode purpose)
      throws SQLException {
    Array keys = database.createArrayOf("uuid", profiles.stream().map(ProfileId::value).toArray());
    Map<String, Long> found = new TreeMap<>();
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      String sql = "select count(*) from " + table.getValue() + " and profile_id = any(?)";
      try (PreparedStatement statement = database.prepareStatement(sql)) {
        statement.setString(1, "% " + purpose.value() + " %");
        statement.setArray(2, keys);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          if (row.getLong(1) > 0) {
            found.put(table.getKey(), row.getLong(1));
          }
        }
      }
    }
    return found;
  }
}
