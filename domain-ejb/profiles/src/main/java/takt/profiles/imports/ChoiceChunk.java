package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takt.consent.ImportedChoice;
import takt.consent.ImportedChoices;
import takt.consent.ImportedChoices.CleanUp;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.ChoiceOutcome;
import takt.profiles.Identifier;
import takt.profiles.ImportTally;
import takt.profiles.identity.Identifying;

/** One chunk of choices in one transaction. */
@ApplicationScoped
class ChoiceChunk {

  @Inject People people;
  @Inject Identifying identifying;
  @Inject ImportedChoices choices;
  @Inject BarredPersons barred;
  @Inject Results results;
  @Inject Runs runs;

  /** See {@link ChoiceChunks#commit}. */
  @Atomic
  public void commit(Lease lease, long from, List<ChoiceLine> chunk, long millis, CleanUp cleanUp) {
    List<ChoiceLine> unbarred = barred.without(lease, chunk);
    // The choices come before every other change: they lock permissions.
    List<ChoiceLine.Choice> read = new ArrayList<>();
    List<RunRows.Refusal> refused = new ArrayList<>();
    Map<ChoiceOutcome, Long> tallies = new EnumMap<>(ChoiceOutcome.class);
    for (ChoiceLine line : unbarred) {
      if (line instanceof ChoiceLine.Choice choice && identifying.does(choice.person())) {
        read.add(choice);
      } else if (line instanceof ChoiceLine.Choice choice) {
        refused.add(
            new RunRows.Refusal(choice.number(), ChoiceOutcome.NO_PERSON.name(), choice.cells()));
        tallies.merge(ChoiceOutcome.NO_PERSON, 1L, Long::sum);
      } else if (line instanceof ChoiceLine.Refused no) {
        refused.add(new RunRows.Refusal(no.number(), no.reason().name(), no.cells()));
        tallies.merge(no.reason(), 1L, Long::sum);
      }
    }
    List<ChoiceOutcome> outcomes = record(read, cleanUp);
    barred.check(lease, unbarred);
    for (int at = 0; at < read.size(); at++) {
      ChoiceOutcome outcome = outcomes.get(at);
      tallies.merge(outcome, 1L, Long::sum);
      if (outcome.refusal()) {
        // Of somebody who has said no, nothing is kept but which line was refused.
        String cells = outcome == ChoiceOutcome.DENIAL_STANDS ? "" : read.get(at).cells();
        refused.add(new RunRows.Refusal(read.get(at).number(), outcome.name(), cells));
      }
    }
    results.refuse(lease.run(), refused);
    tallies.forEach(
        (outcome, lines) ->
            results.tally(lease.run(), outcome.name(), new ImportTally(lines, BigDecimal.ZERO)));
    runs.advance(lease, from, chunk.size(), millis);
  }

  private List<ChoiceOutcome> record(List<ChoiceLine.Choice> read, CleanUp cleanUp) {
    Set<Identifier> identifiers = new LinkedHashSet<>();
    read.forEach(line -> identifiers.add(line.person()));
    Map<Identifier, ProfileId> whose = people.of(identifiers);
    List<ImportedChoice> said =
        read.stream()
            .map(
                line ->
                    new ImportedChoice(
                        whose.get(line.person()),
                        line.purpose(),
                        line.given(),
                        line.version(),
                        line.source(),
                        line.at(),
                        line.evidence()))
            .toList();
    return choices.record(said, cleanUp).stream()
        .map(outcome -> ChoiceOutcome.valueOf(outcome.name()))
        .toList();
  }
}
