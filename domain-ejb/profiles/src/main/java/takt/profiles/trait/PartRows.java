package takt.profiles.trait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Columns;
import takt.platform.Database;
import takt.platform.Statements;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.store.Tables;

/**
 * Stores what traits are made of, on pages for each person and purpose. What is new is added to the
 * last page, whatever stands on those before: a part may lie on several pages, and is the sum of
 * what they say. So an event costs the same however much a person has done. Pages are changed under
 * the locks of the profiles' permissions only, so nobody else changes them between the reading and
 * the writing.
 */
@ApplicationScoped
class PartRows {

  private static final String ALL =
      "select profile_id, purpose, page, content from profiles.trait_page where profile_id = any(?)";

  /** One person after the other by the key, whatever the planner knows of the table. */
  private static final String ALL_BY_KEY =
      "select d.profile_id, d.purpose, d.page, d.content"
          + " from unnest(cast(? as uuid array)) as t(p) cross join lateral ("
          + ALL.replace("any(?)", "t.p")
          + " offset 0) d";

  private static final String LAST =
      ("select t.p, t.u, (select max(d.page)%1$s),"
              + " (select d.content%1$s order by d.page desc fetch first 1 rows only) from %2$s")
          .formatted(
              " from profiles.trait_page d where d.profile_id = cast(t.p as uuid)"
                  + " and d.purpose = t.u",
              Columns.table("p u"));

  private static final String REMOVE =
      "delete from profiles.trait_page where profile_id = any(?) and exists (select 1 from "
          + Columns.table("p u n")
          + " where profile_id = cast(t.p as uuid) and purpose = t.u"
          + " and page = cast(t.n as integer))";

  private static final SortedMap<Integer, String> NO_PAGES = Collections.emptySortedMap();

  @Inject Statements statements;

  /** What pages are about. */
  private record Whose(ProfileId profile, PurposeCode purpose) {}

  /** Pages that are to be written, and those that are to go. */
  private static final class Changes {

    private final Columns written = new Columns(4);
    private final Columns gone = new Columns(3);
    private final Set<ProfileId> left = new HashSet<>();

    /** Lets these parts stand on pages in the place of those that were read. */
    void turn(Whose whose, SortedMap<Integer, String> pages, Map<Parts.Key, Part> parts) {
      int next = pages.isEmpty() ? 0 : pages.firstKey();
      for (String text : PartText.write(parts)) {
        if (!text.equals(pages.get(next))) {
          written.add(whose.profile(), whose.purpose(), next, text);
        }
        next++;
      }
      for (int page : pages.tailMap(next).keySet()) {
        gone.add(whose.profile(), whose.purpose(), page);
        left.add(whose.profile());
      }
    }

    void write(Statements statements) {
      if (!gone.isEmpty()) {
        statements.change(REMOVE, keys(left), gone);
      }
      Tables.traitPages().write(statements, written);
    }
  }

  /** Adds parts to what there is. */
  void add(Map<ProfileId, Parts> parts) {
    Map<Whose, Map<Parts.Key, Part>> added = byPurpose(parts);
    if (added.isEmpty()) {
      return;
    }
    Columns which = new Columns(2);
    added.keySet().forEach(one -> which.add(one.profile(), one.purpose()));
    Map<Whose, SortedMap<Integer, String>> last = pages(LAST, which);
    Changes changes = new Changes();
    added.forEach(
        (whose, sums) -> {
          SortedMap<Integer, String> page = last.getOrDefault(whose, NO_PAGES);
          gather(whose, page, any -> true, sums);
          changes.turn(whose, page, sums);
        });
    changes.write(statements);
  }

  /** Has parts of these traits in the place of those that there are. */
  void replace(
      Collection<ProfileId> profiles, Collection<DefinedTrait> traits, Map<ProfileId, Parts> anew) {
    Set<Integer> replaced = traits.stream().map(DefinedTrait::id).collect(Collectors.toSet());
    Map<Whose, SortedMap<Integer, String>> there = pages(profiles);
    Map<Whose, Map<Parts.Key, Part>> all = byPurpose(anew);
    there.forEach(
        (whose, pages) ->
            gather(
                whose,
                pages,
                key -> !replaced.contains(key.trait()),
                all.computeIfAbsent(whose, any -> new HashMap<>())));
    Changes changes = new Changes();
    all.forEach((whose, parts) -> changes.turn(whose, there.getOrDefault(whose, NO_PAGES), parts));
    changes.write(statements);
  }

  /**
   * Lets go of what is older than a trait looks, and of traits that are no longer defined, and
   * makes one of what lies on several pages. Where there is nothing of it, nothing is written.
   */
  void prune(Collection<ProfileId> profiles, Collection<DefinedTrait> defined, LocalDate today) {
    Predicate<Parts.Key> looked = windows(defined, today);
    Changes changes = new Changes();
    pages(profiles)
        .forEach(
            (whose, pages) -> {
              Map<Parts.Key, Part> kept = new HashMap<>();
              if (gather(whose, pages, looked, kept) > kept.size()) {
                changes.turn(whose, pages, kept);
              }
            });
    changes.write(statements);
  }

  /**
   * Deletes what traits are made of for these purposes.
   *
   * @return how many traits there were, of all these profiles together
   */
  int delete(Collection<ProfileId> profiles, Predicate<PurposeCode> purposes) {
    Changes changes = new Changes();
    Set<Integer> traits = new HashSet<>();
    pages(profiles)
        .forEach(
            (whose, pages) -> {
              if (purposes.test(whose.purpose())) {
                Map<Parts.Key, Part> parts = new HashMap<>();
                gather(whose, pages, any -> true, parts);
                parts.keySet().forEach(key -> traits.add(key.trait()));
                changes.turn(whose, pages, Map.of());
              }
            });
    changes.write(statements);
    return traits.size();
  }

  /** By profile, the parts of these traits in their windows. */
  Map<ProfileId, Map<Parts.Key, Part>> read(
      Collection<ProfileId> profiles, Collection<DefinedTrait> traits, LocalDate today) {
    Map<ProfileId, Map<Parts.Key, Part>> all = new HashMap<>();
    if (!traits.isEmpty()) {
      Predicate<Parts.Key> wanted = windows(traits, today);
      pages(profiles)
          .forEach(
              (whose, pages) ->
                  gather(
                      whose,
                      pages,
                      wanted,
                      all.computeIfAbsent(whose.profile(), any -> new HashMap<>())));
    }
    return all;
  }

  /** Whether a part is of one of these traits, and of a day at which it looks. */
  private static Predicate<Parts.Key> windows(Collection<DefinedTrait> traits, LocalDate today) {
    Map<Integer, Long> first = new HashMap<>();
    traits.forEach(
        one -> first.put(one.id(), one.daily() ? one.first(today).toEpochDay() : Long.MIN_VALUE));
    return key -> key.day() >= first.getOrDefault(key.trait(), Long.MAX_VALUE);
  }

  private static Map<Whose, Map<Parts.Key, Part>> byPurpose(Map<ProfileId, Parts> parts) {
    Map<Whose, Map<Parts.Key, Part>> all = new HashMap<>();
    parts.forEach(
        (profile, own) ->
            own.all()
                .forEach(
                    (key, part) ->
                        all.computeIfAbsent(
                                new Whose(profile, key.purpose()), any -> new HashMap<>())
                            .put(key, part)));
    return all;
  }

  /**
   * Adds what is wanted of the parts on some pages to sums.
   *
   * @return how many parts there are on these pages
   */
  private static int gather(
      Whose whose,
      SortedMap<Integer, String> pages,
      Predicate<Parts.Key> wanted,
      Map<Parts.Key, Part> sums) {
    int parts = 0;
    for (String page : pages.values()) {
      parts += PartText.read(whose.purpose(), page, wanted, sums);
    }
    return parts;
  }

  private Map<Whose, SortedMap<Integer, String>> pages(Collection<ProfileId> profiles) {
    return pages(statements.kind() == Database.Kind.POSTGRESQL ? ALL_BY_KEY : ALL, keys(profiles));
  }

  private Map<Whose, SortedMap<Integer, String>> pages(String sql, Object which) {
    Map<Whose, SortedMap<Integer, String>> pages = new HashMap<>();
    statements.query(
        sql,
        row -> {
          String content = row.getString(4);
          if (content != null) {
            Whose whose =
                new Whose(
                    new ProfileId(UUID.fromString(row.getString(1))),
                    new PurposeCode(row.getString(2)));
            pages.computeIfAbsent(whose, any -> new TreeMap<>()).put(row.getInt(3), content);
          }
          return content;
        },
        which);
    return pages;
  }

  private static Object keys(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }
}
