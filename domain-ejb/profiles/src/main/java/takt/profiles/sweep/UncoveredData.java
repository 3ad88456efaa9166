package takt.profiles.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.derive.Derivations;
import takt.profiles.segment.SegmentKeeper;
import takt.profiles.sensitive.Sensitive;
import takt.profiles.trait.TraitKeeper;

/**
 * Removes what was stored before the company said that its name holds a special category of data,
 * as far as its purposes do not cover it, and what follows from it (rule F12.7).
 */
@ApplicationScoped
class UncoveredData {

  private static final int EVENTS_AT_ONCE = 500;
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String NAMES =
      "select distinct name, purposes from profiles.%s where profile_id = ? and purposes <> ''";

  private static final String OF_BINDING = " where profile_id = ? and name = ? and purposes = ?";

  private static final String EVENTS =
      "select message_id, origin_id, purposes, properties from profiles.event where profile_id = ?"
          + " and (message_id, origin_id) > (?, ?) order by message_id, origin_id"
          + " fetch first ? rows only";

  private static final UUID FIRST = new UUID(0, 0);

  @Inject Statements statements;
  @Inject Sensitive sensitive;
  @Inject AttributeRows attributes;
  @Inject Derivations derivations;
  @Inject TraitKeeper traits;
  @Inject SegmentKeeper segments;

  /** What values of a name are bound to. */
  private record Bound(String name, PurposeSet purposes) {}

  /** An event as it is stored. */
  private record Stored(String message, UUID origin, PurposeSet purposes, JsonObject properties) {}

  /** Removes it from these profiles, whose locks the caller holds. */
  void remove(Collection<ProfileId> profiles) {
    profiles.forEach(this::remove);
  }

  private void remove(ProfileId profile) {
    boolean changed = facts(profile, "attribute");
    changed |= facts(profile, "attribute_past");
    if (events(profile)) {
      derivations.rebuild(profile);
      traits.rebuild(profile);
      changed = true;
    }
    if (changed) {
      segments.rebuild(profile);
    }
  }

  private boolean facts(ProfileId profile, String table) {
    boolean changed = false;
    List<Bound> all =
        statements.query(
            NAMES.formatted(table),
            row -> new Bound(row.getString(1), PurposeSet.parse(row.getString(2))),
            profile.value());
    for (Bound one : all) {
      PurposeSet rest = sensitive.usable(one.name(), one.purposes());
      if (!rest.equals(one.purposes())) {
        unbind(profile, table, one, rest);
        changed = true;
      }
    }
    return changed;
  }

  private void unbind(ProfileId profile, String table, Bound one, PurposeSet rest) {
    Object[] which = {profile.value(), one.name(), one.purposes().canonical()};
    Object[] rebound = {rest.canonical(), which[0], which[1], which[2]};
    String rebind = "update profiles." + table + " set purposes = ?" + OF_BINDING;
    if (!rest.isEmpty()) {
      statements.change(rebind, rebound);
      return;
    }
    boolean words = table.equals("attribute");
    if (words) {
      // What somebody said is right stays as long as the attribute does (rule F12.2).
      statements.change(rebind + " and " + AttributeRows.CORRECTED, rebound);
    }
    statements.change("delete from profiles." + table + OF_BINDING, which);
    if (words) {
      attributes.forgetWords(profile);
    }
  }

  private boolean events(ProfileId profile) {
    boolean changed = false;
    List<Stored> page = page(profile, "", FIRST);
    while (!page.isEmpty()) {
      for (Stored one : page) {
        changed |= cut(profile, one);
      }
      Stored last = page.get(page.size() - 1);
      page = page(profile, last.message(), last.origin());
    }
    return changed;
  }

  private List<Stored> page(ProfileId profile, String message, UUID origin) {
    return statements.query(
        EVENTS, UncoveredData::stored, profile.value(), message, origin, EVENTS_AT_ONCE);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    try (JsonReader reader = JSON.createReader(new StringReader(row.getString(4)))) {
      return new Stored(
          row.getString(1),
          row.getObject(2, UUID.class),
          PurposeSet.parse(row.getString(3)),
          reader.readObject());
    }
  }

  private boolean cut(ProfileId profile, Stored one) {
    JsonObject rest = sensitive.without(one.properties(), one.purposes(), new Sensitive.Refused());
    if (rest == one.properties()) {
      return false;
    }
    return statements.change(
            "update profiles.event set properties = ? where profile_id = ? and message_id = ?"
                + " and origin_id = ?",
            rest.toString(),
            profile.value(),
            one.message(),
            one.origin())
        > 0;
  }
}
