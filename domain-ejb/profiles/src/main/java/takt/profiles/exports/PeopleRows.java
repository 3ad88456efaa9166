package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.ComputedTraits;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Segment;
import takt.profiles.Segments;
import takt.profiles.TraitValue;

/** The lines of persons: what a view for the purpose holds, and what leads to them. */
@ApplicationScoped
class PeopleRows {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String IDENTIFIERS =
      "select profile_id, type, code from profiles.identifier where profile_id in (select"
          + " cast(t.p as uuid) from "
          + Columns.table("p")
          + ") order by profile_id, type, code";

  @Inject Statements statements;
  @Inject Profiles profiles;
  @Inject ComputedTraits traits;
  @Inject Segments segments;

  /**
   * Lines, in the order of the persons; in the transaction that locked their permissions.
   *
   * @param known by which ids the recipient knows them
   */
  List<JsonObject> of(
      Map<ProfileId, Permissions> persons, PurposeCode purpose, Map<ProfileId, UUID> known) {
    Map<ProfileId, Map<String, List<String>>> identifiers = identifiers(persons.keySet());
    List<JsonObject> lines = new ArrayList<>();
    persons.forEach(
        (person, permissions) -> {
          JsonObjectBuilder line =
              JSON.createObjectBuilder()
                  .add("identifiers", several(identifiers.getOrDefault(person, Map.of())));
          fill(line, profiles.view(permissions, purpose, Set.of()));
          compute(line, permissions, purpose);
          if (known.containsKey(person)) {
            line.add("recipientId", known.get(person).toString());
          }
          lines.add(line.build());
        });
    return lines;
  }

  /** What leads to these persons, by type. */
  Map<ProfileId, Map<String, List<String>>> identifiers(Collection<ProfileId> persons) {
    Map<ProfileId, Map<String, List<String>>> all = new HashMap<>();
    if (!persons.isEmpty()) {
      statements.query(
          IDENTIFIERS,
          row ->
              all.computeIfAbsent(ProfileId.of(row.getString(1)), one -> new TreeMap<>())
                  .computeIfAbsent(row.getString(2), type -> new ArrayList<>())
                  .add(row.getString(3)),
          Whom.keys(persons));
    }
    return all;
  }

  private static JsonObjectBuilder several(Map<String, List<String>> identifiers) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    identifiers.forEach((type, values) -> json.add(type, JSON.createArrayBuilder(values)));
    return json;
  }

  private static void fill(JsonObjectBuilder line, ProfileView view) {
    JsonObjectBuilder attributes = JSON.createObjectBuilder();
    new TreeMap<>(view.attributes()).forEach((name, one) -> attributes.add(name, attribute(one)));
    JsonArrayBuilder affinities = JSON.createArrayBuilder();
    for (Affinity one : view.affinities()) {
      affinities.add(
          JSON.createObjectBuilder()
              .add(one.dimension().name().toLowerCase(Locale.ROOT), one.name())
              .add("score", one.score()));
    }
    line.add("attributes", attributes)
        .add("affinities", affinities)
        .add("familiarity", view.familiarity().name().toLowerCase(Locale.ROOT))
        .add("purposes", JSON.createArrayBuilder().add(view.purpose().value()));
  }

  private void compute(JsonObjectBuilder line, Permissions permissions, PurposeCode purpose) {
    JsonObjectBuilder computed = JSON.createObjectBuilder();
    for (TraitValue one : traits.of(permissions, purpose)) {
      one.number()
          .ifPresentOrElse(
              number -> computed.add(one.code(), number),
              () -> computed.add(one.code(), one.text().orElse("")));
    }
    JsonArrayBuilder in = JSON.createArrayBuilder();
    JsonArrayBuilder lists = JSON.createArrayBuilder();
    for (Segment one : segments.of(permissions, purpose)) {
      (one.isList() ? lists : in).add(one.code());
    }
    line.add("traits", computed).add("segments", in).add("lists", lists);
  }

  private static JsonObjectBuilder attribute(Attribute one) {
    return JSON.createObjectBuilder()
        .add("value", one.value())
        .add("source", one.source())
        .add("learntAt", one.at().toString());
  }
}
