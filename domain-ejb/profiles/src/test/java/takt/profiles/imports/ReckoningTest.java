package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportTally;
import takt.profiles.IncomingEvent;
import takt.profiles.Outcome;

@Label("A chunk's reckoning")
class ReckoningTest {

  @Property
  @Label("F4.1 brings each line to one end: read = accepted + refused + duplicates, with amounts")
  void everyLineComesToOneEnd(@ForAll("chunks") List<Line> chunk, @ForAll List<Outcome> outcomes) {
    Reckoning reckoning = Reckoning.of(chunk, Set.of(), events -> cycle(outcomes, events.size()));
    ImportTally all =
        reckoning.tallies().values().stream().reduce(ImportTally.NONE, ImportTally::plus);
    assertThat(all.lines()).isEqualTo(chunk.size());
    assertThat(all.amount())
        .isEqualByComparingTo(
            chunk.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(reckoning.refusals())
        .hasSize(
            (int)
                reckoning.tallies().entrySet().stream()
                    .filter(entry -> entry.getKey().refusal())
                    .mapToLong(entry -> entry.getValue().lines())
                    .sum());
  }

  @Property
  @Label("F4.3 takes nothing of a chunk again whose lines were all counted before")
  void aSecondTimeChangesNothing(@ForAll("chunks") List<Line> chunk) {
    Reckoning first =
        Reckoning.of(chunk, Set.of(), events -> cycle(List.of(Outcome.COUNTED), events.size()));
    List<IncomingEvent> taken = new ArrayList<>();
    Reckoning second =
        Reckoning.of(
            chunk,
            first.keys(),
            events -> {
              taken.addAll(events);
              return List.of();
            });
    assertThat(taken).isEmpty();
    assertThat(second.keys()).isEmpty();
    assertThat(second.tallies().keySet())
        .allMatch(outcome -> outcome.refusal() || outcome == ImportOutcome.DUPLICATE);
  }

  @Property
  @Label("keeps nothing of a line that nobody permits")
  void keepsNothingOfWhatIsNotPermitted(@ForAll("chunks") List<Line> chunk) {
    Reckoning reckoning =
        Reckoning.of(chunk, Set.of(), events -> cycle(List.of(Outcome.DROPPED), events.size()));
    assertThat(reckoning.keys()).isEmpty();
    assertThat(reckoning.refusals())
        .filteredOn(refusal -> refusal.reason() == ImportOutcome.NOT_PERMITTED)
        .allMatch(refusal -> refusal.cells().isEmpty());
  }

  @Provide
  Arbitrary<List<Line>> chunks() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals().between(new BigDecimal(-1000), new BigDecimal(1000)).ofScale(2);
    Arbitrary<Integer> contents = Arbitraries.integers().between(1, 20);
    Arbitrary<Boolean> sales = Arbitraries.of(true, true, true, false);
    return Combinators.combine(contents, amounts, sales)
        .as(ReckoningTest::line)
        .list()
        .ofMaxSize(60);
  }

  private static Line line(int content, BigDecimal amount, boolean sale) {
    if (!sale) {
      return new Line.Refused(content, amount, ImportOutcome.STOCK_BOOKING, "a,b");
    }
    IncomingEvent event =
        new IncomingEvent(
            "m" + content,
            IncomingEvent.Kind.TRACK,
            "Order Completed",
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            JsonValue.EMPTY_JSON_OBJECT);
    return new Line.Sale(content, amount, new UUID(0, content), new UUID(1, content), event);
  }

  private static List<Outcome> cycle(List<Outcome> outcomes, int size) {
    List<Outcome> cycled = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      cycled.add(outcomes.isEmpty() ? Outcome.STORED : outcomes.get(at % outcomes.size()));
    }
    return cycled;
  }
}
