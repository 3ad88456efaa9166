package takt.campaigns.decision;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.campaigns.DryRun;
import takt.campaigns.Verdict;

/** Counts what was seen in a dry run, so that nobody can be made out in it (rule G7.7). */
final class Tally {

  private static final double Z = 1.959964;

  private final long all;
  private final List<Seen> seen;

  /** Of those who were looked at, and so many there are. */
  Tally(long all, List<Seen> seen) {
    this.all = Math.max(all, seen.size());
    this.seen = List.copyOf(seen);
  }

  DryRun result() {
    long reached = seen.stream().filter(one -> one.verdict() == Verdict.SHOWN).count();
    boolean few = reached < DryRun.SMALLEST;
    return new DryRun(
        all,
        seen.size(),
        told(reached),
        few ? OptionalLong.empty() : OptionalLong.of(fives(bound(reached, -1))),
        few
            ? OptionalLong.empty()
            : OptionalLong.of(fives(bound(reached, 1) + DryRun.SMALLEST - 1)),
        byDose(),
        byDegree(),
        stopped());
  }

  private List<DryRun.ByDose> byDose() {
    return counts(Seen::dose, true).entrySet().stream()
        .map(one -> new DryRun.ByDose(one.getKey(), told(one.getValue())))
        .toList();
  }

  private List<DryRun.Reached> byDegree() {
    return counts(one -> new Words(one.degree(), one.personal()), true).entrySet().stream()
        .map(
            one ->
                new DryRun.Reached(
                    one.getKey().degree(), one.getKey().personal(), told(one.getValue())))
        .toList();
  }

  private List<DryRun.Stopped> stopped() {
    return counts(Seen::verdict, false).entrySet().stream()
        .map(one -> new DryRun.Stopped(one.getKey(), told(one.getValue())))
        .toList();
  }

  /** How many were reached, or were not, in the order of what they are counted by. */
  private <K> SortedMap<K, Long> counts(Function<Seen, K> by, boolean reached) {
    return seen.stream()
        .filter(one -> reached == (one.verdict() == Verdict.SHOWN))
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  /** How personal words are, and whether a decision with them is. */
  private record Words(int degree, boolean personal) implements Comparable<Words> {

    @Override
    public int compareTo(Words other) {
      return Comparator.comparingInt(Words::degree)
          .thenComparing(Words::personal)
          .compare(this, other);
    }
  }

  private OptionalLong told(long count) {
    if (count == 0) {
      return OptionalLong.of(0);
    }
    return count < DryRun.SMALLEST
        ? OptionalLong.empty()
        : OptionalLong.of(fives(Math.round(count * (double) all / seen.size())));
  }

  private static long fives(long persons) {
    return persons / DryRun.SMALLEST * DryRun.SMALLEST;
  }

  /** An end of the interval of Wilson (1927) for a share, at 95 %, in persons. */
  private long bound(long count, int side) {
    if (seen.size() == all) {
      return count;
    }
    double n = seen.size();
    double share = count / n;
    double centre = share + Z * Z / (2 * n);
    double width = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    double end = (centre + side * width) / (1 + Z * Z / n);
    return Math.round(all * Math.min(1, Math.max(0, end)));
  }
}
