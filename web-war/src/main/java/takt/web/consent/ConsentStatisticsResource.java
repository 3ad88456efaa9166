package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.client.consent.ConsentStatistics;
import takt.client.consent.ConsentStatisticsApi;
import takt.consent.ChoiceStatistics;
import takt.consent.CountedChoices;
import takt.consent.StatisticsBy;
import takt.consent.StatisticsQuestion;
import takt.web.access.Role;
import takt.web.records.StatisticsCsv;
import takt.web.rest.Answer;
import takt.web.rest.LineStream;
import takt.web.rest.Words;

/** The statistics over REST. */
@ApplicationScoped
public class ConsentStatisticsResource implements ConsentStatisticsApi {

  private static final int USUAL_DAYS = 30;
  private static final String BETWEEN = "~";

  @Inject ChoiceStatistics statistics;
  @Inject Clock clock;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.DPO, Role.MARKETER})
  public ConsentStatistics read(
      LocalDate from, LocalDate to, List<String> by, String purpose, String after, int limit) {
    StatisticsQuestion first = question(from, to, by, purpose, limit);
    StatisticsQuestion question =
        after == null ? first : Words.checked("?after", () -> first.after(values(after)));
    List<CountedChoices> lines = statistics.read(question);
    return new ConsentStatistics(
        question.from(),
        question.to(),
        question.by().stream().map(Words::of).toList(),
        ChoiceStatistics.FEWEST,
        ChoiceStatistics.MEDIAN_WITHIN_PERCENT,
        lines.stream().map(StatisticsLines::line).toList(),
        lines.size() < limit
            ? null
            : String.join(BETWEEN, question.values(lines.get(lines.size() - 1))));
  }

  @Override
  @RolesAllowed({Role.DPO, Role.MARKETER})
  public InputStream csv(LocalDate from, LocalDate to, List<String> by, String purpose) {
    StatisticsQuestion question = question(from, to, by, purpose, ChoiceStatistics.MOST_LINES);
    answer.header("Content-Type", "text/csv;charset=UTF-8");
    answer.header("Content-Disposition", "attachment; filename=\"consent-statistics.csv\"");
    return new LineStream(
        StatisticsLines.pages(statistics, question), StatisticsCsv.head(), StatisticsCsv::line);
  }

  private StatisticsQuestion question(
      LocalDate from, LocalDate to, List<String> by, String purpose, int limit) {
    LocalDate yesterday = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    LocalDate last = to != null ? to : from == null ? yesterday : from.plusDays(USUAL_DAYS - 1);
    LocalDate first = from != null ? from : last.minusDays(USUAL_DAYS - 1);
    Set<StatisticsBy> apart = EnumSet.noneOf(StatisticsBy.class);
    by.forEach(word -> apart.add(Words.read(StatisticsBy.class, word, "?by")));
    return Words.checked(
        "?to",
        () ->
            new StatisticsQuestion(
                first,
                last,
                apart,
                Optional.ofNullable(purpose).map(code -> Words.code(code, "?purpose")),
                List.of(),
                limit));
  }

  private static List<String> values(String after) {
    return List.of(after.split(BETWEEN, -1));
  }
}
