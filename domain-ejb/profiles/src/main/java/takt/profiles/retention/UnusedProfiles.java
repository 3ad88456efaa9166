package takt.profiles.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import takt.consent.RetainedData;
import takt.consent.RetentionEnds;
import takt.consent.StandingChoices;
import takt.kernel.Effects;
import takt.kernel.ProfileId;
import takt.profiles.erasure.UnusedPersons;

/**
 * Profiles of which nothing is left, with the identifiers that lead to them (rules F18.1 to F18.3).
 * Its turn comes after that of everybody who keeps something of persons.
 */
@ApplicationScoped
class UnusedProfiles implements RetainedData {

  private static final int CHUNK = 500;

  /** So many chunks are looked through for those who are due, before the run writes down where. */
  private static final int MOST_CHUNKS = 4;

  /** Of whoever is asked for in a step, so many times as many are looked at together. */
  private static final int TIMES = 10;

  /** So many are looked at for a preview. */
  static final int MOST_LOOKED_AT = 20_000;

  /** Before every profile. */
  private static final ProfileId FIRST = new ProfileId(new UUID(0, 0));

  @Inject Instance<RetainedData> modules;
  @Inject StandingChoices choices;
  @Inject UnusedPersons persons;
  @Inject UnusedRows rows;

  /** The last one in the order of names. */
  @Override
  public String module() {
    return "unused-profiles";
  }

  /** Whoever is restricted is not due, and so is not counted. */
  @Override
  public boolean preview(RetentionEnds ends, Set<ProfileId> restricted, Effects counts) {
    if (ends.bands().isEmpty()) {
      return true;
    }
    ProfileId last = FIRST;
    for (int seen = 0; seen < MOST_LOOKED_AT; seen += CHUNK) {
      List<ProfileId> quiet = rows.quiet(ends.earliest(), last, CHUNK);
      SortedSet<ProfileId> unused = unused(quiet, ends);
      int identifiers = rows.identifiers(unused).values().stream().mapToInt(Set::size).sum();
      count(unused.size(), identifiers, counts);
      if (quiet.size() < CHUNK) {
        return true;
      }
      last = quiet.get(CHUNK - 1);
    }
    return false;
  }

  /** Whoever is restricted stays by that alone (C15.4), and has nothing here to count. */
  @Override
  public void keep(ProfileId profile, RetentionEnds ends, Effects counts) {}

  /**
   * Where many stay, the last of those who were looked at, so that the run goes on from there.
   * Fewer are looked at where fewer are asked for, as after a step that failed.
   */
  @Override
  public List<ProfileId> due(RetentionEnds ends, ProfileId after, int most) {
    if (ends.bands().isEmpty()) {
      return List.of();
    }
    int size = Math.min(CHUNK, TIMES * most);
    ProfileId last = after;
    for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
      List<ProfileId> quiet = rows.quiet(ends.earliest(), last, size);
      SortedSet<ProfileId> unused = unused(quiet, ends);
      if (!unused.isEmpty() || quiet.size() < size) {
        return unused.stream().limit(most).toList();
      }
      last = quiet.get(size - 1);
    }
    return List.of(last);
  }

  @Override
  public Collection<ProfileId> locked(List<ProfileId> due) {
    return persons.families(due);
  }

  @Override
  public Set<ProfileId> holding(RetentionEnds ends, Collection<ProfileId> whom) {
    return Set.of();
  }

  /** Looks again, under the person's lock: they may have come back. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(ProfileId profile, RetentionEnds ends, Effects counts) {
    if (!ends.bands().isEmpty() && rows.isQuiet(profile, ends.earliest())) {
      if (!unused(List.of(profile), ends).isEmpty()) {
        count(1, persons.end(profile), counts);
      }
    }
  }

  private static void count(int profiles, int identifiers, Effects counts) {
    counts.add("profiles", DELETED, profiles);
    counts.add("identifiers", DELETED, identifiers);
  }

  /** Those of whom no module has anything, and whom nothing else keeps. */
  private SortedSet<ProfileId> unused(Collection<ProfileId> quiet, RetentionEnds ends) {
    SortedSet<ProfileId> left = new TreeSet<>(quiet);
    for (RetainedData module : modules) {
      left.removeAll(module.holding(ends, left));
    }
    left.removeAll(choices.of(rows.identifiers(left), ends));
    left.removeAll(rows.lookedAt(left, ends.asOf()));
    Set<ProfileId> merged = rows.merged(left);
    left.removeIf(
        one ->
            merged.contains(one)
                && !rows.lookedAt(persons.families(List.of(one)), ends.asOf()).isEmpty());
    return left;
  }
}
