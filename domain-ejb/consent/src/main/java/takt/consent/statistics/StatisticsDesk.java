package takt.consent.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import takt.consent.ChoiceStatistics;
import takt.consent.CountedChoices;
import takt.consent.LedgerEntry.Kind;
import takt.consent.StatisticsBy;
import takt.consent.StatisticsQuestion;
import takt.platform.Statements;

/** Answers from the counts alone: whatever is asked, an answer is a sum of counted groups. */
@ApplicationScoped
class StatisticsDesk implements ChoiceStatistics {

  private static final Map<StatisticsBy, String> TYPES =
      new EnumMap<>(
          Map.of(
              StatisticsBy.DAY, "date",
              StatisticsBy.PURPOSE, "varchar",
              StatisticsBy.VERSION, "integer",
              StatisticsBy.CHANNEL, "varchar",
              StatisticsBy.LANGUAGE, "varchar"));

  @Inject Statements statements;
  @Inject Counting counting;

  private static final class Line {
    private final Map<Kind, Long> choices = new EnumMap<>(Kind.class);
    private final SortedMap<Integer, Long> times = new TreeMap<>();
  }

  @Override
  public List<CountedChoices> read(StatisticsQuestion question) {
    List<List<String>> keys = keys(question);
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<List<String>, Line> lines = new LinkedHashMap<>();
    keys.forEach(key -> lines.put(key, new Line()));
    int width = question.by().size();
    Object[] parameters = parameters(question, keys.get(0), keys.get(keys.size() - 1));
    fetch(
        question,
        "kind",
        "",
        row -> {
          Line line = lines.get(key(row, width));
          return line == null
              ? null
              : line.choices.put(Kind.valueOf(row.getString(width + 1)), row.getLong(width + 2));
        },
        parameters);
    fetch(
        question,
        "took",
        " and took >= 0",
        row -> {
          Line line = lines.get(key(row, width));
          return line == null
              ? null
              : line.times.put(row.getInt(width + 1), row.getLong(width + 2));
        },
        parameters);
    List<CountedChoices> answer = new ArrayList<>();
    lines.forEach((key, line) -> answer.add(counted(question, key, line)));
    return answer;
  }

  /** The keys of the lines to come. */
  private List<List<String>> keys(StatisticsQuestion question) {
    String columns = columns(question);
    boolean goesOn = !question.after().isEmpty();
    String sql =
        "select "
            + columns
            + where(question)
            + (goesOn ? " and " + compared(question, ">") : "")
            + " group by "
            + columns
            + " order by "
            + columns
            + " fetch first ? rows only";
    List<Object> parameters = parameters(question);
    parameters.addAll(question.after());
    parameters.add(question.limit());
    int width = question.by().size();
    return statements.query(sql, row -> key(row, width), parameters.toArray());
  }

  private void fetch(
      StatisticsQuestion question,
      String apart,
      String condition,
      Statements.Row<Long> row,
      Object... parameters) {
    String columns = columns(question) + ", " + apart;
    String sql =
        "select "
            + columns
            + ", sum(choices)"
            + where(question)
            + " and "
            + compared(question, ">=")
            + " and "
            + compared(question, "<=")
            + condition
            + " group by "
            + columns;
    statements.query(sql, row, parameters);
  }

  private static String where(StatisticsQuestion question) {
    return " from consent.choice_count where made_on between ? and ?"
        + (question.purpose().isPresent() ? " and purpose = ?" : "");
  }

  private static List<Object> parameters(StatisticsQuestion question) {
    List<Object> parameters = new ArrayList<>(List.of(question.from(), question.to()));
    question.purpose().ifPresent(purpose -> parameters.add(purpose.value()));
    return parameters;
  }

  private static Object[] parameters(
      StatisticsQuestion question, List<String> first, List<String> last) {
    List<Object> parameters = parameters(question);
    parameters.addAll(first);
    parameters.addAll(last);
    return parameters.toArray();
  }

  private static String columns(StatisticsQuestion question) {
    return question.by().stream().map(StatisticsDesk::column).collect(Collectors.joining(", "));
  }

  private static String column(StatisticsBy by) {
    return by == StatisticsBy.DAY ? "made_on" : by.name().toLowerCase(Locale.ROOT);
  }

  /** The columns compared with as many parameters, as a whole and in their order. */
  private static String compared(StatisticsQuestion question, String operator) {
    return "("
        + columns(question)
        + ") "
        + operator
        + " ("
        + question.by().stream()
            .map(by -> "cast(? as " + TYPES.get(by) + ")")
            .collect(Collectors.joining(", "))
        + ")";
  }

  private static List<String> key(ResultSet row, int width) throws SQLException {
    List<String> key = new ArrayList<>(Collections.nCopies(width, ""));
    for (int i = 0; i < width; i++) {
      key.set(i, row.getString(i + 1));
    }
    return key;
  }

  private static CountedChoices counted(StatisticsQuestion question, List<String> key, Line line) {
    Map<StatisticsBy, String> of = new EnumMap<>(StatisticsBy.class);
    int i = 0;
    for (StatisticsBy by : question.by()) {
      of.put(by, key.get(i++));
    }
    long timed = line.times.values().stream().mapToLong(Long::longValue).sum();
    return new CountedChoices(of, line.choices, timed, Times.median(line.times));
  }

  @Override
  public int count() {
    return counting.count();
  }
}
