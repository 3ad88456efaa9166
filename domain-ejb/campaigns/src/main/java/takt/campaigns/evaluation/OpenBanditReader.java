package takt.campaigns.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipException;
import takt.campaigns.Evaluations;
import takt.campaigns.Placements;
import takt.campaigns.PolicyEvaluation.LogProblem;
import takt.campaigns.UnreadableLog;
import takt.campaigns.regression.SparseVector;

/**
 * Reads a log in the Open Bandit format (Saito, Aihara, Matsutani and Narita, Open Bandit Dataset
 * and Pipeline, 2021; rule G14.5), line by line. A bad line is noted and left out.
 */
final class OpenBanditReader {

  static final int MOST_POSITIONS = Placements.MOST;

  /**
   * So many features and probabilities of a candidate are kept at most, without those that are 0.
   */
  static final long MOST_NUMBERS = 10_000_000;

  private static final int MOST_LINE = 200_000;

  private final OpenBanditHeader header;
  private final OpenBanditLine lines;
  private final boolean withCandidate;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> items = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();
  private final List<SparseVector> candidate = new ArrayList<>();
  private final RewardColumns columns = new RewardColumns();
  private final List<LogProblem> problems = new ArrayList<>();
  private long numbersKept;
  private int badLines;

  private OpenBanditReader(List<String> first, boolean withCandidate) {
    this.header = new OpenBanditHeader(first, withCandidate);
    this.withCandidate = withCandidate;
    new TreeSet<>(header.items()).forEach(this::number);
    this.lines = new OpenBanditLine(header, numbers);
  }

  /**
   * Reads a log.
   *
   * @param withCandidate whether it must have a candidate's probabilities
   * @throws UnreadableLog if it is no such log, or beyond a bound
   */
  static RoundLog read(InputStream log, boolean withCandidate) {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(MOST_LINE)
            .ofCsvRecord(
                new InputStreamReader(
                    new BoundedStream(log, Evaluations.MOST_BYTES), StandardCharsets.UTF_8))) {
      Iterator<CsvRecord> each = records.iterator();
      if (!each.hasNext()) {
        throw new UnreadableLog("The log is empty");
      }
      OpenBanditReader reader = new OpenBanditReader(each.next().getFields(), withCandidate);
      while (each.hasNext()) {
        reader.take(each.next());
      }
      return reader.log();
    } catch (CsvParseException broken) {
      // The reader wraps what its stream throws, such as that the log is too long.
      throw broken.getCause() instanceof RuntimeException own && !(own instanceof CsvParseException)
          ? own
          : new UnreadableLog("The log is no CSV, or a line is longer than 200,000 characters");
    } catch (UncheckedIOException failed) {
      throw damaged(failed.getCause());
    } catch (IOException failed) {
      throw damaged(failed);
    }
  }

  private static RuntimeException damaged(IOException failed) {
    return failed instanceof ZipException || failed instanceof EOFException
        ? new UnreadableLog("The log cannot be unpacked")
        : new UncheckedIOException(failed);
  }

  static UnreadableLog tooManyItems() {
    return new UnreadableLog("The log has more than " + Evaluations.MOST_ITEMS + " items");
  }

  private void take(CsvRecord line) {
    if (rounds.size() + badLines >= Evaluations.MOST_LINES) {
      throw new UnreadableLog("The log has more than " + Evaluations.MOST_LINES + " lines");
    }
    try {
      List<String> cells = line.getFields();
      SparseVector.Builder context = columns.context(lines.position(cells));
      header.features().stream()
          .filter(place -> place < cells.size() && !cells.get(place).isEmpty())
          .forEach(place -> columns.with(context, header.name(place), lines.text(cells, place)));
      String item = lines.item(cells);
      double probability = lines.probability(cells);
      double reward = lines.reward(cells);
      SparseVector affinities = lines.affinities(cells);
      SparseVector features = context.build();
      numbersKept += features.size() + affinities.size();
      if (withCandidate) {
        candidate.add(lines.candidate(cells));
        numbersKept += candidate.get(candidate.size() - 1).size();
      }
      if (numbersKept > MOST_NUMBERS) {
        throw new UnreadableLog("The log has more than " + MOST_NUMBERS + " features");
      }
      rounds.add(
          new Round(
              number(item), lines.position(cells), probability, reward, features, affinities));
    } catch (BadCell bad) {
      badLines++;
      if (problems.size() < Evaluations.MOST_PROBLEMS) {
        problems.add(new LogProblem(line.getStartingLineNumber(), bad.field(), bad.getMessage()));
      }
    }
  }

  private int number(String item) {
    Integer known = numbers.get(item);
    if (known != null) {
      return known;
    }
    if (items.size() >= Evaluations.MOST_ITEMS) {
      throw tooManyItems();
    }
    int number = items.size();
    items.add(item);
    numbers.put(item, number);
    columns.item(number);
    return number;
  }

  private RoundLog log() {
    return new RoundLog(items, rounds, candidate, columns, badLines, problems);
  }
}
