package takt.campaigns.decision;

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

/**
 * Decisions, queued messages and complaints (rules G5.6 and G8.8). A decision that used something
 * whose time is over no longer leads to the person, as after an opt-out; a message goes, sent or
 * not, and so does a complaint.
 */
@ApplicationScoped
class RetainedDecisions implements RetainedData {

  private static final String DUE =
      "select distinct d.profile_id from campaigns.%1$s d join %2$s"
          + " on d.%3$s < cast(t.w as timestamp(6) with time zone)"
          + " and ' ' || d.%4$s || ' ' like '%% ' || t.c || ' %%'"
          + " where d.%3$s < ? and d.profile_id > ? order by d.profile_id fetch first ? rows only";

  /** What used anything that is over goes as a whole. */
  private static final String LEFT =
      "select distinct d.profile_id from campaigns.%1$s d where d.profile_id = any(?)"
          + " and not exists (select 1 from %2$s"
          + " where d.%3$s < cast(t.w as timestamp(6) with time zone)"
          + " and ' ' || d.%4$s || ' ' like '%% ' || t.c || ' %%')";

  private static final Kind DECISIONS = new Kind("decisions", "decision", "decided_at", "purposes");
  private static final Kind MESSAGES =
      new Kind("queued-messages", "queued_message", "due_at", "purpose");
  private static final Kind COMPLAINTS =
      new Kind("complaints", "complaint", "complained_at", "purpose");
  private static final List<Kind> KINDS = List.of(DECISIONS, MESSAGES, COMPLAINTS);

  private static final String ONE = " and profile_id = ?";
  private static final String THEIRS = " and profile_id = any(?)";
  private static final String OTHERS = " and not (profile_id = any(?))";

  @Inject Statements statements;
  @Inject Anonymising anonymising;

  /** A table whose rows are for purposes, and since when each is there. */
  private record Kind(String name, String table, String time, String purposes) {}

  /** So many rows of the same purposes in the same band. */
  private record Group(PurposeSet binding, int band, long rows) {}

  @Override
  public String module() {
    return "campaigns";
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
        DUE.formatted(kind.table(), Columns.table("c w"), kind.time(), kind.purposes()),
        row -> new ProfileId(row.getObject(1, UUID.class)),
        over,
        ends.bands().latest(),
        after.value(),
        most);
  }

  @Override
  public Set<ProfileId> holding(RetentionEnds ends, Collection<ProfileId> whom) {
    UUID[] keys = whom.stream().map(ProfileId::value).toArray(UUID[]::new);
    Columns over = new Columns(2);
    ends.before().forEach(over::add);
    Set<ProfileId> holding = new HashSet<>();
    for (Kind kind : KINDS) {
      holding.addAll(
          statements.query(
              LEFT.formatted(kind.table(), Columns.table("c w"), kind.time(), kind.purposes()),
              row -> new ProfileId(row.getObject(1, UUID.class)),
              keys,
              over));
    }
    return holding;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(ProfileId profile, RetentionEnds ends, Effects counts) {
    if (ends.bands().isEmpty()) {
      return;
    }
    for (Kind kind : KINDS) {
      for (Group group : groups(kind, ends.bands(), ONE, List.of(profile.value()))) {
        if (!over(group, ends).isEmpty()) {
          count(kind, group, ends, counts);
          end(kind, profile, group, ends.bands());
        }
      }
    }
  }

  private void end(Kind kind, ProfileId profile, Group group, TimeBands bands) {
    List<Object> parameters = new ArrayList<>();
    parameters.addAll(
        List.of(profile.value(), group.binding().canonical(), bands.before(group.band())));
    String where =
        " where profile_id = ? and " + kind.purposes() + " = ? and " + kind.time() + " < ?";
    if (bands.from(group.band()).isPresent()) {
      where += " and " + kind.time() + " >= ?";
      parameters.add(bands.from(group.band()).get());
    }
    if (kind.equals(DECISIONS)) {
      anonymising.anonymise(where, parameters.toArray());
    } else {
      statements.change("delete from campaigns." + kind.table() + where, parameters.toArray());
    }
  }

  /** Counts rows that are in a band, by purposes and band, no more than the bound. */
  private List<Group> groups(Kind kind, TimeBands bands, String who, List<?> parameters) {
    List<Object> all = new ArrayList<>(bands.cuts());
    all.add(bands.latest());
    all.addAll(parameters);
    all.add(MOST_COUNTED);
    return statements.query(
        "select x.bound, x.band, count(*) from (select "
            + kind.purposes()
            + " as bound, "
            + bands.number(kind.time())
            + " as band from campaigns."
            + kind.table()
            + " where profile_id is not null and "
            + kind.time()
            + " < ?"
            + who
            + " fetch first ? rows only) x group by x.bound, x.band",
        row -> new Group(PurposeSet.parse(row.getString(1)), row.getInt(2), row.getLong(3)),
        all.toArray());
  }

  private static PurposeSet over(Group group, RetentionEnds ends) {
    return ends.over(group.binding(), ends.bands().before(group.band()));
  }

  private static void count(Kind kind, Group group, RetentionEnds ends, Effects counts) {
    PurposeSet over = over(group, ends);
    over.codes().forEach(code -> counts.add(kind.name(), ENDED + code, group.rows()));
    if (!over.isEmpty()) {
      counts.add(kind.name(), DELETED, group.rows());
    }
  }
}
