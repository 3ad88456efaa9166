package takt.profiles.segment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import takt.consent.Consents;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.attribute.AttributesChanged;
import takt.profiles.cel.Needs;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.DefinedSegment;
import takt.profiles.definition.Definitions;
import takt.profiles.definition.SweepRows;
import takt.profiles.derive.InterestsRefreshed;
import takt.profiles.segment.Facts.Whose;
import takt.profiles.trait.TraitKeeper;

/**
 * Keeps membership current (rule F17.2). Whoever calls it holds the locks of the profiles'
 * permissions.
 */
@ApplicationScoped
public class SegmentKeeper {

  /** After traits are computed. */
  private static final int PRIORITY = TraitKeeper.PRIORITY + 100;

  @Inject Catalogue catalogue;
  @Inject MemberRows rows;
  @Inject FactReading reading;
  @Inject SweepRows sweeps;
  @Inject Consents consents;
  @Inject Clock clock;

  /** Looks at the segments that new events may have changed; at all of them at first sight. */
  public void follow(Definitions definitions, Map<ProfileId, Touched> touched) {
    Map<ProfileId, PurposeSet> permitted = new LinkedHashMap<>();
    touched.forEach((profile, one) -> permitted.put(profile, one.permitted()));
    look(definitions, permitted, (profile, segment) -> touched.get(profile).concerns(segment));
  }

  /** Looks at all segments for these persons. */
  public void rebuild(Definitions definitions, Map<ProfileId, PurposeSet> permitted) {
    look(definitions, permitted, (profile, segment) -> true);
  }

  /**
   * Looks at some segments for these persons; what they were for before is forgotten.
   *
   * @param some the segments' keys
   */
  public void sweep(
      Definitions definitions, Map<ProfileId, PurposeSet> permitted, Set<Integer> some) {
    if (permitted.isEmpty() || some.isEmpty()) {
      return;
    }
    List<DefinedSegment> segments =
        definitions.segments().stream().filter(one -> some.contains(one.id())).toList();
    List<MemberRows.Row> outdated = new ArrayList<>();
    rows.in(permitted.keySet())
        .forEach(
            (whose, in) ->
                segments.stream()
                    .filter(one -> in.contains(one.id()))
                    .filter(
                        one ->
                            !one.segment().purpose().equals(whose.purpose())
                                || !permitted.get(whose.profile()).contains(whose.purpose()))
                    .forEach(one -> outdated.add(row(whose, one.id()))));
    rows.remove(outdated);
    look(definitions, permitted, (profile, one) -> some.contains(one.id()));
  }

  /** Lets go of what belongs to no segment that is defined. */
  public void prune(Collection<ProfileId> profiles, Definitions definitions) {
    rows.prune(profiles, definitions.segments().stream().map(DefinedSegment::id).toList());
  }

  /** Looks at all segments for a person, whom the caller has locked. */
  public void rebuild(ProfileId profile) {
    Definitions definitions = catalogue.current();
    if (!definitions.segments().isEmpty()) {
      rebuild(definitions, Map.of(profile, consents.lock(profile).permitted()));
    }
  }

  private void look(
      Definitions definitions,
      Map<ProfileId, PurposeSet> permitted,
      BiPredicate<ProfileId, DefinedSegment> wanted) {
    if (definitions.segments().isEmpty() || permitted.isEmpty()) {
      return;
    }
    Map<PurposeCode, List<DefinedSegment>> byPurpose =
        definitions.segments().stream()
            .collect(Collectors.groupingBy(one -> one.segment().purpose()));
    Map<Whose, Set<Integer>> members = rows.in(permitted.keySet());
    Map<Whose, List<DefinedSegment>> due = new LinkedHashMap<>();
    List<MemberRows.Row> added = new ArrayList<>();
    permitted.forEach(
        (profile, purposes) ->
            byPurpose.forEach(
                (purpose, segments) -> {
                  if (purposes.contains(purpose)) {
                    Whose whose = new Whose(profile, purpose);
                    List<DefinedSegment> some = segments;
                    if (members.getOrDefault(whose, Set.of()).contains(MemberRows.SEEN)) {
                      some = segments.stream().filter(one -> wanted.test(profile, one)).toList();
                    } else {
                      added.add(row(whose, MemberRows.SEEN));
                    }
                    if (!some.isEmpty()) {
                      due.put(whose, some);
                    }
                  }
                }));
    List<MemberRows.Row> removed = new ArrayList<>();
    leaveWaiting(definitions, due);
    if (!due.isEmpty()) {
      decide(definitions, due, members, added, removed);
    }
    rows.remove(removed);
    rows.add(added, clock.instant());
  }

  /**
   * Leaves memberships as they are that are made of what a sweep is still to compute for the
   * person: it would be read as if it had never happened. The sweep decides on them afterwards.
   */
  private void leaveWaiting(Definitions definitions, Map<Whose, List<DefinedSegment>> due) {
    Set<ProfileId> readers =
        due.entrySet().stream()
            .filter(
                any ->
                    any.getValue().stream()
                        .anyMatch(one -> !definitions.read(one.needs()).isEmpty()))
            .map(any -> any.getKey().profile())
            .collect(Collectors.toSet());
    if (readers.isEmpty()) {
      return;
    }
    Map<ProfileId, Set<Integer>> waiting = sweeps.waiting(readers);
    due.replaceAll(
        (whose, some) -> {
          Set<Integer> open = waiting.getOrDefault(whose.profile(), Set.of());
          return some.stream()
              .filter(one -> Collections.disjoint(definitions.read(one.needs()), open))
              .toList();
        });
    due.values().removeIf(List::isEmpty);
  }

  private void decide(
      Definitions definitions,
      Map<Whose, List<DefinedSegment>> due,
      Map<Whose, Set<Integer>> members,
      List<MemberRows.Row> added,
      List<MemberRows.Row> removed) {
    Set<ProfileId> listed = new HashSet<>();
    Map<Integer, Needs> needs = new HashMap<>();
    due.forEach(
        (whose, some) -> {
          for (DefinedSegment one : some) {
            needs.put(one.id(), one.needs());
            if (one.condition().isEmpty()) {
              listed.add(whose.profile());
            }
          }
        });
    Map<ProfileId, Set<Integer>> lists = listed.isEmpty() ? Map.of() : rows.listed(listed);
    Facts facts = reading.read(definitions, due.keySet(), Needs.of(needs.values()));
    due.forEach(
        (whose, some) -> {
          Set<Integer> before = members.getOrDefault(whose, Set.of());
          Set<Integer> on = lists.getOrDefault(whose.profile(), Set.of());
          for (DefinedSegment one : some) {
            boolean in =
                one.condition()
                    .map(condition -> condition.holds(facts.of(whose, one.needs())))
                    .orElseGet(() -> on.contains(one.id()));
            if (in != before.contains(one.id())) {
              (in ? added : removed).add(row(whose, one.id()));
            }
          }
        });
  }

  private static MemberRows.Row row(Whose whose, int segment) {
    return new MemberRows.Row(whose.profile(), whose.purpose(), segment);
  }

  /** Whoever withdraws is in no segment of that purpose. */
  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) OptedOut optedOut) {
    optedOut
        .effects()
        .add(
            "profiles",
            "memberships-deleted",
            rows.forget(optedOut.profile(), optedOut.withdrawn().codes()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) ProfilesMerged merged) {
    rebuild(merged.kept());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) ProfilesSplit split) {
    rebuild(split.kept());
    rebuild(split.restored());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) AttributesChanged changed) {
    rebuild(changed.profile());
  }

  /** Segments that name interests follow other rules of these (rule F3.6). */
  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) InterestsRefreshed refreshed) {
    Definitions definitions = catalogue.current();
    if (definitions.segments().stream().anyMatch(SegmentKeeper::likes)) {
      look(
          definitions,
          Map.of(refreshed.profile(), consents.lock(refreshed.profile()).permitted()),
          (profile, segment) -> likes(segment));
    }
  }

  private static boolean likes(DefinedSegment segment) {
    return !segment.needs().liked().isEmpty();
  }
}
