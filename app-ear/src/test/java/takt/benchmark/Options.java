package takt.benchmark;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param sizes how many profiles, one measurement of all rows for each
 * @param rows the rows to measure
 * @param seconds how long each run takes
 * @param runs how many runs each row has, beside its warm-up
 * @param campaigns so many campaigns are live in all placements
 * @param learning whether the learner decides, with a twentieth for something new
 * @param where whether to write down, in one more run of each row, where the time goes
 * @param segments so many segments are defined before the persons come, and twenty traits; none if
 *     0
 * @param sealing whether to measure, instead of the rows, what sealing costs those who consent
 */
record Options(
    List<Integer> sizes,
    List<Row> rows,
    int seconds,
    int runs,
    int segments,
    int campaigns,
    boolean learning,
    boolean where,
    boolean sealing) {

  static final String USAGE =
      "Options: --quick | --row NAME[,NAME] | --profiles N[,N] | --seconds N | --runs N | --segments N"
          + " | --campaigns N"
          + " | --learning | --where | --sealing\n"
          + "Rows: "
          + Row.names();

  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;

  static Options parse(List<String> arguments) {
    List<Integer> sizes = List.of(SMALL, LARGE);
    List<Row> rows = List.of(Row.values());
    int seconds = 8;
    int runs = 3;
    int segments = 0;
    int campaigns = Texts.CAMPAIGNS;
    boolean learning = false;
    boolean where = false;
    boolean sealing = false;
    Iterator<String> next = arguments.iterator();
    while (next.hasNext()) {
      String option = next.next();
      if (!Set.of("--quick", "--learning", "--where", "--sealing").contains(option)
          && !next.hasNext()) {
        throw new IllegalArgumentException(USAGE);
      }
      switch (option) {
        case "--quick" -> {
          sizes = List.of(SMALL);
          seconds = 4;
        }
        case "--row" -> rows = Stream.of(next.next().split(",")).map(Row::named).toList();
        case "--profiles" ->
            sizes = List.of(next.next().split(",")).stream().map(Integer::valueOf).toList();
        case "--seconds" -> seconds = Integer.parseInt(next.next());
        case "--runs" -> runs = Integer.parseInt(next.next());
        case "--segments" -> segments = Integer.parseInt(next.next());
        case "--campaigns" -> campaigns = Integer.parseInt(next.next());
        case "--learning" -> learning = true;
        case "--where" -> where = true;
        case "--sealing" -> sealing = true;
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new Options(sizes, rows, seconds, runs, segments, campaigns, learning, where, sealing);
  }
}
