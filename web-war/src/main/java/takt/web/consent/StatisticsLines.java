package takt.web.consent;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import takt.client.consent.ConsentStatistics;
import takt.consent.ChoiceStatistics;
import takt.consent.CountedChoices;
import takt.consent.StatisticsBy;
import takt.consent.StatisticsQuestion;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.web.rest.Paged;
import takt.web.rest.Words;

/** Lines of the statistics as the API shows them. */
final class StatisticsLines {

  private StatisticsLines() {}

  static ConsentStatistics.Line line(CountedChoices counted) {
    Map<StatisticsBy, String> of = counted.of();
    String day = of.get(StatisticsBy.DAY);
    String version = of.get(StatisticsBy.VERSION);
    String channel = of.get(StatisticsBy.CHANNEL);
    String language = of.get(StatisticsBy.LANGUAGE);
    Map<String, Long> choices = new TreeMap<>();
    counted.choices().forEach((kind, count) -> choices.put(Words.of(kind), count));
    return new ConsentStatistics.Line(
        day == null ? null : LocalDate.parse(day),
        of.get(StatisticsBy.PURPOSE),
        version == null ? null : Integer.valueOf(version),
        channel == null ? null : Words.of(Channel.valueOf(channel)),
        language == null ? null : Language.valueOf(language).tag(),
        choices,
        counted.timed(),
        counted.medianSeconds().map(StatisticsLines::rounded).orElse(null));
  }

  /** To the millisecond, which is half a percent of the shortest time at most. */
  private static Double rounded(double seconds) {
    return Math.round(seconds * 1_000) / 1_000.0;
  }

  /** All lines, each page read when it is its turn. */
  static Iterator<List<Object>> pages(ChoiceStatistics statistics, StatisticsQuestion question) {
    return Paged.of(question, statistics::read, question::after, StatisticsLines::line);
  }
}
