package takt.profiles.retention;

import static takt.profiles.attribute.AttributeRows.CORRECTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import takt.consent.RetainedData;
import takt.consent.RetentionEnds;
import takt.kernel.Effects;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.platform.TimeBands;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.derive.Derivations;
import takt.profiles.segment.SegmentKeeper;
import takt.profiles.trait.TraitKeeper;

/**
 * Events and attributes, and what follows from events. A person's rows have few different bindings,
 * and times fall into few bands in which the same purposes are over: each binding in each band is
 * one statement, however many rows it is about.
 */
@ApplicationScoped
class RetainedProfiles implements RetainedData {

  /**
   * A fact may be older than the day on which it came in. Where that is not written down, it is not
   * before the profile's.
   */
  private static final String CAME_IN =
      "coalesce(d.came_at, greatest(d.learnt_at,"
          + " (select p.created_at from profiles.profile p where p.id = d.profile_id)))";

  private static final String DUE =
      "select distinct d.profile_id from profiles.%1$s d join %2$s"
          + " on %3$s < cast(t.w as timestamp(6) with time zone)"
          + " and ' ' || d.purposes || ' ' like '%% ' || t.c || ' %%'"
          + " where %3$s < ? and d.profile_id > ? order by d.profile_id fetch first ? rows only";

  /**
   * A row is left if not all of its purposes are over. Of each person no more is read than up to
   * the first such row; a subquery, so that it is looked for by index whatever the planner knows.
   */
  private static final String LEFT =
      "select w.p from (select k.p, (select 1 from profiles.%1$s d where d.profile_id = k.p"
          + " and d.purposes <> '' and (select count(*) from %2$s"
          + " where %3$s < cast(t.w as timestamp(6) with time zone)"
          + " and ' ' || d.purposes || ' ' like '%% ' || t.c || ' %%')"
          + " <= length(d.purposes) - length(replace(d.purposes, ' ', ''))"
          + " fetch first 1 rows only) as found from (select cast(t.p as uuid) as p from "
          + Columns.table("p")
          + ") k) w where w.found = 1";

  private static final List<Kind> KINDS =
      List.of(
          new Kind("events", "event", "d.received_at"),
          new Kind("attributes", "attribute", CAME_IN),
          new Kind("former-attributes", "attribute_past", CAME_IN),
          new Kind("list-entries", "segment_listed", "d.listed_at"));

  private static final String ONE = " and d.profile_id = ?";
  private static final String THEIRS = " and d.profile_id = any(?)";
  private static final String OTHERS = " and not (d.profile_id = any(?))";

  @Inject Statements statements;
  @Inject Derivations derivations;
  @Inject AttributeRows attributes;
  @Inject TraitKeeper traits;
  @Inject SegmentKeeper segments;

  /** A table whose rows are bound to purposes, and since when each is there. */
  private record Kind(String name, String table, String time) {}

  /** So many rows of the same binding in the same band. */
  private record Group(PurposeSet binding, int band, long rows) {}

  @Override
  public String module() {
    return "profiles";
  }

  @Override
  public boolean preview(RetentionEnds ends, Set<ProfileId> restricted, Effects counts) {
    boolean complete = true;
    if (!ends.bands().isEmpty()) {
      List<?> kept =
          List.of((Object) restricted.stream().map(ProfileId::value).toArray(UUID[]::new));
      for (Kind kind : KINDS) {
        List<Group> groups = groups(kind, ends.bands(), OTHERS, kept);
        groups.forEach(group -> count(kind, group, ends, counts));
        List<Group> left = groups(kind, ends.bands(), THEIRS, kept);
        left.forEach(group -> keep(kind, group, ends, counts));
        complete &= complete(groups) && complete(left);
      }
    }
    return complete;
  }

  private static boolean complete(List<Group> groups) {
    return groups.stream().mapToLong(Group::rows).sum() < MOST_COUNTED;
  }

  @Override
  public void keep(ProfileId profile, RetentionEnds ends, Effects counts) {
    if (!ends.bands().isEmpty()) {
      for (Kind kind : KINDS) {
        groups(kind, ends.bands(), ONE, List.of(profile.value()))
            .forEach(group -> keep(kind, group, ends, counts));
      }
    }
  }

  private static void keep(Kind kind, Group group, RetentionEnds ends, Effects counts) {
    if (!over(group, ends).isEmpty()) {
      counts.add(kind.name(), RESTRICTED, group.rows());
    }
  }

  @Override
  public List<ProfileId> due(RetentionEnds ends, ProfileId after, int most) {
    SortedSet<ProfileId> due = new TreeSet<>();
    if (!ends.bands().isEmpty()) {
      KINDS.forEach(kind -> due.addAll(due(kind, ends, after, most)));
    }
    return due.stream().limit(most).toList();
  }

  private List<ProfileId> due(Kind kind, RetentionEnds ends, ProfileId after, int most) {
    Columns over = new Columns(2);
    ends.before().forEach(over::add);
    return statements.query(
        DUE.formatted(kind.table(), Columns.table("c w"), kind.time()),
        row -> new ProfileId(row.getObject(1, UUID.class)),
        over,
        ends.bands().latest(),
        after.value(),
        most);
  }

  /** What somebody said is right is left with the attribute that it is about (rule F12.2). */
  @Override
  public Set<ProfileId> holding(RetentionEnds ends, Collection<ProfileId> whom) {
    Columns keys = new Columns(1);
    whom.forEach(keys::add);
    Columns over = new Columns(2);
    ends.before().forEach(over::add);
    Set<ProfileId> holding = new HashSet<>();
    for (Kind kind : KINDS) {
      holding.addAll(
          statements.query(
              LEFT.formatted(kind.table(), Columns.table("c w"), kind.time()),
              row -> new ProfileId(row.getObject(1, UUID.class)),
              over,
              keys));
    }
    return holding;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(ProfileId profile, RetentionEnds ends, Effects counts) {
    if (ends.bands().isEmpty()) {
      return;
    }
    boolean events = false;
    boolean changed = false;
    for (Kind kind : KINDS) {
      for (Group group : groups(kind, ends.bands(), ONE, List.of(profile.value()))) {
        PurposeSet over = over(group, ends);
        if (!over.isEmpty()) {
          count(kind, group, ends, counts);
          end(kind, profile, group, over, ends.bands());
          events |= kind.table().equals("event");
          changed = true;
        }
      }
    }
    if (events) {
      derivations.rebuild(profile);
      traits.rebuild(profile);
    }
    if (changed) {
      segments.rebuild(profile);
    }
  }

  private void end(Kind kind, ProfileId profile, Group group, PurposeSet over, TimeBands bands) {
    PurposeSet rest = group.binding().without(over);
    String table = "profiles." + kind.table() + " d";
    String unbind = "update " + table + " set purposes = ?";
    if (!rest.isEmpty()) {
      change(unbind, List.of(rest.canonical()), "", kind, profile, group, bands);
      return;
    }
    boolean words = kind.table().equals("attribute");
    if (words) {
      // What somebody said is right stays as long as the attribute does (rule F12.2).
      change(unbind, List.of(""), " and d." + CORRECTED, kind, profile, group, bands);
    }
    change("delete from " + table, List.of(), "", kind, profile, group, bands);
    if (words) {
      attributes.forgetWords(profile);
    }
  }

  private void change(
      String change,
      List<Object> set,
      String which,
      Kind kind,
      ProfileId profile,
      Group group,
      TimeBands bands) {
    List<Object> parameters = new ArrayList<>(set);
    parameters.addAll(
        List.of(profile.value(), group.binding().canonical(), bands.before(group.band())));
    String from = "";
    if (bands.from(group.band()).isPresent()) {
      from = " and " + kind.time() + " >= ?";
      parameters.add(bands.from(group.band()).get());
    }
    statements.change(
        change
            + " where d.profile_id = ? and d.purposes = ? and "
            + kind.time()
            + " < ?"
            + from
            + which,
        parameters.toArray());
  }

  /** Counts rows that are in a band, by binding and band, no more than the bound. */
  private List<Group> groups(Kind kind, TimeBands bands, String who, List<?> parameters) {
    List<Object> all = new ArrayList<>(bands.cuts());
    all.add(bands.latest());
    all.addAll(parameters);
    all.add(MOST_COUNTED);
    return statements.query(
        "select x.purposes, x.band, count(*) from (select d.purposes, "
            + bands.number(kind.time())
            + " as band from profiles."
            + kind.table()
            + " d where "
            + kind.time()
            + " < ?"
            + who
            + " fetch first ? rows only) x group by x.purposes, x.band",
        row -> new Group(PurposeSet.parse(row.getString(1)), row.getInt(2), row.getLong(3)),
        all.toArray());
  }

  private static PurposeSet over(Group group, RetentionEnds ends) {
    return ends.over(group.binding(), ends.bands().before(group.band()));
  }

  private static void count(Kind kind, Group group, RetentionEnds ends, Effects counts) {
    PurposeSet over = over(group, ends);
    over.codes().forEach(code -> counts.add(kind.name(), ENDED + code, group.rows()));
    if (!over.isEmpty() && group.binding().without(over).isEmpty()) {
      counts.add(kind.name(), DELETED, group.rows());
    }
  }
}
