package takt.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import takt.kernel.Effects;
import takt.platform.Columns;
import takt.platform.Database;
import takt.platform.Statements;
import takt.profiles.imports.BarredPersons;
import takt.profiles.trait.TraitKeeper;

/** Every row of this module that is about a person (rule F6.1). */
@ApplicationScoped
class PersonalRows {

  static final String MODULE = "profiles";

  /**
   * Each table whose rows name a profile, with what its rows are to the person. Disclosures, from
   * which recipients are told first, and requests at the desk are cleared by their own packages.
   */
  static final Map<String, String> TABLES = tables();

  /** Shorter ones would be found in lines that are not about the person. */
  private static final int LEAST_SEARCHED = 4;

  private static final int SEARCHED_AT_ONCE = 100;

  /** How many rows it has of a person says nothing about how many traits these are. */
  private static final String TRAITS = "trait_page";

  private static final String EDGE = "[^0-9A-Za-z]";

  /**
   * What was counted of their identifiers, whomever else those led to, and that they lead nobody.
   */
  private static final List<String> SHARED = List.of("led_together", "blocked_identifier");

  @Inject Statements statements;
  @Inject BarredPersons barred;
  @Inject TraitKeeper traits;

  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("event", "events");
    tables.put("attribute", "attributes");
    tables.put("attribute_past", "former-attributes");
    tables.put("affinity", "affinities");
    tables.put("served", "servings");
    tables.put("purchase", "purchases");
    tables.put("order_seen", "orders");
    tables.put(TRAITS, "traits");
    tables.put("segment_member", "memberships");
    tables.put("segment_listed", "list-entries");
    tables.put("led_together", "joins");
    tables.put("look", "looks");
    tables.put("machine_read", "machine-reads");
    tables.put("identifier", "identifiers");
    return tables;
  }

  /**
   * Deletes all of it, and lets no file that an import still has bring it back. Needs the locks of
   * the person's profiles.
   */
  void delete(Person person, Instant at, Effects effects) {
    int refusals = refusals(person);
    delete(person, effects);
    effects.add(MODULE, "refused-lines-deleted", refusals);
    effects.add(MODULE, "kept-import-files-barred", barred.bar(person.identifiers(), at));
  }

  /** Deletes all of it, and no more: a file may bring the person back. Needs the same locks. */
  void delete(Person person, Effects effects) {
    Object keys = person.keys();
    // First, as the database guards looks as long as there is whom they were at.
    effects.add(
        MODULE,
        "profiles-deleted",
        statements.change("delete from profiles.profile where id = any(?)", keys));
    TABLES.forEach(
        (table, things) ->
            effects.add(
                MODULE,
                things + "-deleted",
                table.equals(TRAITS)
                    ? traits.delete(person.profiles())
                    : statements.change(
                        "delete from profiles." + table + " where profile_id = any(?)", keys)));
    effects.add(MODULE, "joins-deleted", shared(person));
    effects.add(
        MODULE,
        "merges-deleted",
        statements.change(
            "delete from profiles.merging where kept = any(?) or absorbed = any(?)", keys, keys));
  }

  private int shared(Person person) {
    Columns keys = new Columns(2);
    person.identifiers().forEach(one -> keys.add(one.type(), one.value()));
    int deleted = 0;
    if (!keys.isEmpty()) {
      for (String table : SHARED) {
        deleted +=
            statements.change(
                "delete from profiles.%1$s where exists (select 1 from %2$s where t.y = %1$s.type and t.c = %1$s.code)"
                    .formatted(table, Columns.table("y c")),
                keys);
      }
    }
    return deleted;
  }

  /**
   * A refused line is kept without its person's cell; another cell may still name them, or one of
   * their orders.
   */
  private int refusals(Person person) {
    Set<String> names = new TreeSet<>();
    person.identifiers().forEach(one -> names.add(one.value()));
    names.addAll(
        statements.query(
            "select distinct order_id from profiles.order_seen where profile_id = any(?)",
            row -> row.getString(1),
            (Object) person.keys()));
    names.removeIf(name -> name.length() < LEAST_SEARCHED);
    List<String> all = names.stream().map(PersonalRows::literally).toList();
    int deleted = 0;
    for (int from = 0; from < all.size(); from += SEARCHED_AT_ONCE) {
      deleted += refusals(all.subList(from, Math.min(all.size(), from + SEARCHED_AT_ONCE)));
    }
    return deleted;
  }

  private int refusals(List<String> names) {
    boolean embedded = statements.kind() == Database.Kind.H2;
    return statements.change(
        "delete from profiles.import_refusal where "
            + (embedded ? "regexp_like(raw_line, ?)" : "raw_line ~ ?"),
        "(^|%1$s)(%2$s)($|%1$s)".formatted(EDGE, String.join("|", names)));
  }

  /** Both databases take a sign after a backslash for itself, unless it is a letter or a digit. */
  private static String literally(String value) {
    return value.replaceAll("([^0-9A-Za-z\\u0080-\\uffff])", "\\\\$1");
  }
}
