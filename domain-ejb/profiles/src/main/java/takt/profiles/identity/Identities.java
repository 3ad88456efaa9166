package takt.profiles.identity;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import takt.consent.Consents;
import takt.consent.ErasedPersons;
import takt.consent.Permissions;
import takt.consent.ProfileLookup;
import takt.kernel.EmailAddress;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Reads;
import takt.platform.Statements;
import takt.profiles.Identifier;
import takt.profiles.derive.CurrentRules;

/** The identifiers and the profiles they lead to. */
@ApplicationScoped
public class Identities {

  private static final Comparator<Identifier> BY_KEY =
      Comparator.comparing(Identifier::type).thenComparing(Identifier::value);

  /** For one, as PostgreSQL would plan the statement for many anew at each call. */
  private static final String FIND =
      "select profile_id from profiles.identifier where type = ? and code = ?";

  /**
   * Subqueries, so that each identifier is looked up by index whatever the planner knows; without
   * {@code offset} PostgreSQL would put them wherever they are named, and look each up four times.
   */
  private static final String RESOLVE =
      "select x.y, x.c, x.p, x.o, exists (select 1 from profiles.identifier k"
          + " where k.profile_id = x.p and k.type = 'customer') from (select t.y as y, t.c as c,"
          + " (select i.profile_id from profiles.identifier i where i.type = t.y and i.code = t.c)"
          + " as p, (select i.origin_id from profiles.identifier i where i.type = t.y"
          + " and i.code = t.c) as o from "
          + table("y c")
          + " offset 0 rows) x where x.p is not null";

  private static final String ADD_PROFILES =
      "insert into profiles.profile (id, created_at, interests_by) select cast(t.p as uuid),"
          + " cast(t.w as timestamp(6) with time zone), cast(? as uuid) from "
          + table("p w");

  private static final String ADD_IDENTIFIERS =
      "insert into profiles.identifier (type, code, profile_id, origin_id, linked_at, linked_by)"
          + " select t.y, t.c, cast(t.p as uuid), cast(t.o as uuid),"
          + " cast(t.w as timestamp(6) with time zone), t.k from "
          + table("y c p o w k");

  private static final String HELD =
      "select profile_id, type, count(*) from profiles.identifier where profile_id = any(?)"
          + " group by profile_id, type";

  @Inject Statements statements;
  @Inject Consents consents;
  @Inject Mergings mergings;
  @Inject JoinRows joins;
  @Inject ErasedPersons erased;
  @Inject CurrentRules rules;

  /** The profile that an identifier leads to. */
  public Optional<ProfileId> find(Identifier identifier) {
    return statements
        .query(
            FIND,
            row -> new ProfileId(row.getObject(1, UUID.class)),
            identifier.type().code(),
            identifier.value())
        .stream()
        .findFirst();
  }

  /** The address of a profile's mailbox, its own before one that came with a merge. */
  public Optional<EmailAddress> address(ProfileId profile) {
    return statements
        .query(
            "select code from profiles.identifier where profile_id = ? and type = 'email'"
                + " order by case when origin_id = profile_id then 0 else 1 end, code"
                + " fetch first 1 rows only",
            row -> new EmailAddress(row.getString(1)),
            profile.value())
        .stream()
        .findFirst();
  }

  /** Those of these values that lead to the profile. */
  public Set<String> identifying(ProfileId profile, Collection<String> values) {
    Columns keys = new Columns(1);
    values.forEach(keys::add);
    if (keys.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        statements.query(
            "select i.code from profiles.identifier i where i.profile_id = ? and i.code in"
                + " (select t.c from "
                + table("c")
                + ")",
            row -> row.getString(1),
            profile.value(),
            keys));
  }

  /** How to find the profile that an identifier leads to. */
  public ProfileLookup lookup(Identifier identifier) {
    return new ProfileLookup(FIND, List.of(identifier.type().code(), identifier.value()));
  }

  /** Where the identifiers lead; those that lead nowhere are left out. */
  public Map<Identifier, Lead> resolve(Collection<Identifier> identifiers) {
    Map<Identifier, Lead> leads = new HashMap<>();
    if (!identifiers.isEmpty()) {
      statements.query(RESOLVE, row -> put(leads, row), keys(identifiers));
    }
    return leads;
  }

  /**
   * Locks the permissions of all profiles that the identifiers lead to. A merge or split may move
   * one before its lock is held: so where they lead is looked up once more along with the lock.
   *
   * @param each is told what each of the profiles permits
   * @return where the identifiers lead under the lock; those that lead nowhere are left out
   */
  public Map<Identifier, Lead> lock(
      Collection<Identifier> identifiers, Consumer<Permissions> each) {
    Map<Identifier, Lead> leads = resolve(identifiers);
    while (!leads.isEmpty()) {
      Map<Identifier, Lead> again = new HashMap<>();
      Reads along = new Reads();
      along.add(RESOLVE, row -> put(again, row), List.of(keys(identifiers)));
      Set<ProfileId> profiles =
          leads.values().stream().map(Lead::profile).collect(Collectors.toSet());
      consents.lock(profiles, along).values().forEach(each);
      if (again.equals(leads)) {
        break;
      }
      leads = again;
    }
    return leads;
  }

  private static Columns keys(Collection<Identifier> identifiers) {
    Columns keys = new Columns(2);
    identifiers.forEach(one -> keys.add(one.type(), one.value()));
    return keys;
  }

  private static Lead put(Map<Identifier, Lead> leads, ResultSet row) throws SQLException {
    return leads.put(
        new Identifier(Identifier.Type.valueOf(row.getString(1)), row.getString(2)),
        new Lead(
            new ProfileId(row.getObject(3, UUID.class)),
            new ProfileId(row.getObject(4, UUID.class)),
            row.getBoolean(5)));
  }

  /** Makes new profiles, and begins their permissions. */
  public void create(Collection<ProfileId> profiles, Instant at) {
    if (profiles.isEmpty()) {
      return;
    }
    Columns rows = new Columns(2);
    profiles.forEach(profile -> rows.add(profile, at));
    statements.change(ADD_PROFILES, rules.get().fingerprint(), rows);
    consents.open(profiles);
  }

  /**
   * Makes new identifiers lead to profiles: in the order of their keys, against deadlocks. What was
   * denied by one of them before an erasure is denied again (rule F6.4).
   *
   * @return the profiles that permit less because of it
   */
  public Set<ProfileId> link(Map<Identifier, Link> links) {
    if (links.isEmpty()) {
      return Set.of();
    }
    Columns rows = new Columns(6);
    links.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_KEY))
        .forEach(one -> add(rows, one.getKey(), one.getValue()));
    statements.change(ADD_IDENTIFIERS, rows);
    Map<KnownBy, ProfileId> linked = new HashMap<>();
    links.forEach((identifier, link) -> linked.put(knownBy(identifier), link.profile()));
    return erased.recall(linked);
  }

  /** What was denied by identifiers before their persons were erased; nothing for most. */
  Map<Identifier, PurposeSet> denied(Collection<Identifier> identifiers) {
    if (identifiers.isEmpty()) {
      return Map.of();
    }
    Map<KnownBy, PurposeSet> known =
        erased.denied(identifiers.stream().map(Identities::knownBy).toList());
    Map<Identifier, PurposeSet> denied = new HashMap<>();
    identifiers.forEach(
        one -> {
          PurposeSet purposes = known.get(knownBy(one));
          if (purposes != null) {
            denied.put(one, purposes);
          }
        });
    return denied;
  }

  private static KnownBy knownBy(Identifier identifier) {
    return new KnownBy(identifier.type().code(), identifier.value());
  }

  /** Makes identifiers lead nowhere: what came by them stays where it is. */
  public void unlink(Collection<Identifier> identifiers, Instant at) {
    for (Identifier one : identifiers) {
      joins.leave(one, at);
      statements.change(
          "delete from profiles.identifier where type = ? and code = ?",
          one.type().code(),
          one.value());
    }
  }

  private static void add(Columns rows, Identifier identifier, Link link) {
    rows.add(
        identifier.type(),
        identifier.value(),
        link.profile(),
        link.origin(),
        link.at(),
        link.call());
  }

  /**
   * Makes an identifier lead elsewhere from now on. What came by it before stays where it is: a
   * device that two customers share does not make them one.
   */
  public void move(Identifier identifier, Link link) {
    joins.leave(identifier, link.at());
    statements.change(
        "update profiles.identifier set profile_id = ?, origin_id = ?, linked_at = ?,"
            + " linked_by = ? where type = ? and code = ?",
        link.profile().value(),
        link.origin().value(),
        link.at(),
        link.call(),
        identifier.type().code(),
        identifier.value());
  }

  /** The profile that has absorbed this one, if one has. */
  public Optional<ProfileId> absorber(ProfileId profile) {
    return mergings.absorber(profile);
  }

  /** How many identifiers of each type these profiles have, in one statement. */
  Holdings held(Collection<ProfileId> profiles) {
    Holdings held = new Holdings();
    UUID[] keys = profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
    if (keys.length > 0) {
      statements.query(
          HELD,
          row -> {
            held.add(
                new ProfileId(row.getObject(1, UUID.class)),
                Identifier.Type.valueOf(row.getString(2)),
                row.getInt(3));
            return true;
          },
          (Object) keys);
    }
    return held;
  }

  /** Whether the profile exists and has not been absorbed by another. */
  public boolean exists(ProfileId profile) {
    List<Integer> found =
        statements.query(
            "select 1 from profiles.profile where id = ? and absorbed_into is null",
            row -> row.getInt(1),
            profile.value());
    return !found.isEmpty();
  }
}
