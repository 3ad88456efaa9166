package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import takt.campaigns.DryRun;
import takt.campaigns.DryRun.ByDose;
import takt.campaigns.DryRun.Reached;
import takt.campaigns.DryRun.Stopped;
import takt.campaigns.Verdict;

@Label("G7.7 a dry run")
class TallyTest {

  private static final Seen PERSONAL = new Seen(Verdict.SHOWN, 3, 4, true);
  private static final Seen GENERIC = new Seen(Verdict.SHOWN, 0, 1, false);
  private static final Seen CAPPED = Seen.stopped(Verdict.CAP_REACHED, true);
  private static final Seen OTHER = Seen.stopped(Verdict.RANKED, true);

  @Example
  @Label("G7.7 counts by dose, degree and what stops it, in fives")
  void counts() {
    DryRun run = new Tally(41, of(12, PERSONAL, 5, GENERIC, 20, CAPPED, 4, OTHER)).result();
    assertThat(run)
        .isEqualTo(
            new DryRun(
                41,
                41,
                OptionalLong.of(15),
                OptionalLong.of(15),
                OptionalLong.of(20),
                List.of(new ByDose(1, OptionalLong.of(5)), new ByDose(4, OptionalLong.of(10))),
                List.of(
                    new Reached(0, false, OptionalLong.of(5)),
                    new Reached(3, true, OptionalLong.of(10))),
                List.of(
                    new Stopped(Verdict.RANKED, OptionalLong.empty()),
                    new Stopped(Verdict.CAP_REACHED, OptionalLong.of(20)))));
  }

  @Example
  @Label("G7.7 estimates from a sample, with an interval")
  void estimates() {
    DryRun run = new Tally(1_000_000, of(500, PERSONAL, 1_500, CAPPED)).result();
    assertThat(run.lookedAt()).isEqualTo(2_000);
    assertThat(run.reached()).hasValue(250_000);
    assertThat(run.least().orElseThrow()).isBetween(231_000L, 232_500L);
    assertThat(run.most().orElseThrow()).isBetween(269_000L, 270_500L);
  }

  @Property
  @Label("G7.7 never tells of one to four persons, nor between two multiples of five")
  void neverTellsOfFew(
      @ForAll @IntRange(max = 12) int personal,
      @ForAll @IntRange(max = 12) int generic,
      @ForAll @IntRange(max = 12) int capped,
      @ForAll @IntRange(max = 12) int other,
      @ForAll @IntRange(max = 50) int more) {
    List<Seen> seen = of(personal, PERSONAL, generic, GENERIC, capped, CAPPED, other, OTHER);
    DryRun run = new Tally(seen.size() + more, seen).result();
    List<OptionalLong> told = new ArrayList<>(List.of(run.reached(), run.least(), run.most()));
    run.byDose().forEach(one -> told.add(one.persons()));
    run.byDegree().forEach(one -> told.add(one.persons()));
    run.stopped().forEach(one -> told.add(one.persons()));
    assertThat(told.stream().flatMapToLong(OptionalLong::stream).boxed())
        .allSatisfy(number -> assertThat(number % 5).isZero());
    assertThat(run.byDegree().size() + run.stopped().size())
        .isEqualTo(
            (int) LongStream.of(personal, generic, capped, other).filter(n -> n > 0).count());
  }

  private static List<Seen> of(Object... countsAndSeen) {
    List<Seen> all = new ArrayList<>();
    for (int at = 0; at < countsAndSeen.length; at += 2) {
      all.addAll(Collections.nCopies((Integer) countsAndSeen[at], (Seen) countsAndSeen[at + 1]));
    }
    return Stream.of(all).flatMap(List::stream).toList();
  }
}
