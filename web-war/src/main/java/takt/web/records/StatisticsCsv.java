package takt.web.records;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import takt.client.consent.ConsentStatistics;
import takt.consent.LedgerEntry.Kind;
import takt.web.rest.Words;

/** The statistics as CSV (RFC 4180), with the words of the API. */
public final class StatisticsCsv {

  private static final List<String> CHOICES =
      Arrays.stream(Kind.values())
          .filter(kind -> kind != Kind.MERGED_GIVEN && kind != Kind.MERGED_DENIED)
          .filter(kind -> !kind.restricts())
          .map(Words::of)
          .toList();

  private StatisticsCsv() {}

  /** The first line. */
  public static String head() {
    return ProcessingCsv.line(
        Stream.of(
                Stream.of("day", "purpose", "version", "channel", "language"),
                CHOICES.stream(),
                Stream.of("timed", "medianSeconds"))
            .flatMap(part -> part));
  }

  /** A line. */
  public static String line(Object one) {
    ConsentStatistics.Line line = (ConsentStatistics.Line) one;
    return ProcessingCsv.line(
        Stream.<Stream<?>>of(
                Stream.of(
                    line.day(), line.purpose(), line.version(), line.channel(), line.language()),
                CHOICES.stream().map(choice -> line.choices().getOrDefault(choice, 0L)),
                Stream.of(line.timed(), line.medianSeconds()))
            .flatMap(part -> part)
            .map(cell -> Objects.toString(cell, "")));
  }
}
