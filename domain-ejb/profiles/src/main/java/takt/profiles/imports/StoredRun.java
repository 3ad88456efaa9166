package takt.profiles.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import takt.profiles.ChoiceOutcome;
import takt.profiles.ChoiceRun;
import takt.profiles.DataOutcome;
import takt.profiles.DataRun;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRun;
import takt.profiles.ImportTally;

/**
 * A run of any kind, as it is stored.
 *
 * @param mapping how its file is read, as text
 * @param header the file's first line, as CSV; empty until the file is here
 * @param tallies what became of its lines, by the names of the outcomes
 */
record StoredRun(
    UUID id,
    Kind kind,
    String name,
    ImportRun.State state,
    long revision,
    String mapping,
    String header,
    OptionalLong lines,
    OptionalLong customers,
    Map<String, ImportTally> tallies,
    long busyMillis,
    Instant created,
    Optional<Instant> ended) {

  StoredRun with(Map<String, ImportTally> found) {
    return new StoredRun(
        id,
        kind,
        name,
        state,
        revision,
        mapping,
        header,
        lines,
        customers,
        found,
        busyMillis,
        created,
        ended);
  }

  ImportRun orders() {
    Map<ImportOutcome, ImportTally> outcomes = new EnumMap<>(ImportOutcome.class);
    tallies.forEach(
        (outcome, tally) ->
            outcomes.put(
                ImportOutcome.valueOf(outcome),
                new ImportTally(tally.lines(), plain(tally.amount()))));
    return new ImportRun(
        id,
        name,
        state,
        revision,
        MappingText.read(mapping),
        header,
        lines,
        customers,
        outcomes,
        busyMillis,
        created,
        ended);
  }

  ChoiceRun choices() {
    Map<ChoiceOutcome, Long> outcomes = new EnumMap<>(ChoiceOutcome.class);
    tallies.forEach(
        (outcome, tally) -> outcomes.put(ChoiceOutcome.valueOf(outcome), tally.lines()));
    return new ChoiceRun(
        id, name, state, revision, header, lines, customers, outcomes, busyMillis, created, ended);
  }

  DataRun data() {
    Map<DataOutcome, Long> outcomes = new EnumMap<>(DataOutcome.class);
    tallies.forEach((outcome, tally) -> outcomes.put(DataOutcome.valueOf(outcome), tally.lines()));
    return new DataRun(
        id,
        name,
        state,
        revision,
        DataMappingText.read(mapping),
        lines,
        outcomes,
        busyMillis,
        created,
        ended);
  }

  /** Without trailing zeros, and without an exponent. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
