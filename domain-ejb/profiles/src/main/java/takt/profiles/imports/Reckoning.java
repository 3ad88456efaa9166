package takt.profiles.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRefusal;
import takt.profiles.ImportTally;
import takt.profiles.IncomingEvent;
import takt.profiles.Outcome;

/** What becomes of a chunk's lines: each comes to exactly one end (rule F4.1). */
final class Reckoning {

  private final Map<ImportOutcome, ImportTally> tallies = new EnumMap<>(ImportOutcome.class);
  private final List<ImportRefusal> refusals = new ArrayList<>();
  private final Set<UUID> keys = new HashSet<>();

  private Reckoning() {}

  /**
   * Settles a chunk.
   *
   * @param chunk the lines, in their order
   * @param seen keys of lines that were counted earlier
   * @param take takes events in, and says what became of each
   */
  static Reckoning of(
      List<Line> chunk, Set<UUID> seen, Function<List<IncomingEvent>, List<Outcome>> take) {
    Reckoning reckoning = new Reckoning();
    Set<UUID> here = new HashSet<>(seen);
    List<Line.Sale> fresh = new ArrayList<>();
    for (Line line : chunk) {
      if (line instanceof Line.Refused refused) {
        reckoning.refuse(refused.number(), refused.reason(), refused.amount(), refused.cells());
      } else if (line instanceof Line.Sale sale) {
        if (here.add(sale.key())) {
          fresh.add(sale);
        } else {
          reckoning.add(ImportOutcome.DUPLICATE, sale.amount());
        }
      }
    }
    List<Outcome> outcomes = take.apply(fresh.stream().map(Line.Sale::event).toList());
    for (int at = 0; at < fresh.size(); at++) {
      reckoning.settle(fresh.get(at), outcomes.get(at));
    }
    return reckoning;
  }

  private void settle(Line.Sale line, Outcome outcome) {
    switch (outcome) {
      case STORED -> add(ImportOutcome.STORED, line.amount());
      case DUPLICATE -> add(ImportOutcome.DUPLICATE, line.amount());
      case COUNTED -> {
        add(ImportOutcome.COUNTED, line.amount());
        keys.add(line.key());
      }
      // Nothing permits it, so nothing of the line is kept.
      default -> refuse(line.number(), ImportOutcome.NOT_PERMITTED, line.amount(), "");
    }
  }

  private void refuse(long number, ImportOutcome reason, BigDecimal amount, String cells) {
    add(reason, amount);
    refusals.add(new ImportRefusal(number, reason, cells));
  }

  private void add(ImportOutcome outcome, BigDecimal amount) {
    tallies.merge(outcome, new ImportTally(1, amount), ImportTally::plus);
  }

  Map<ImportOutcome, ImportTally> tallies() {
    return tallies;
  }

  List<ImportRefusal> refusals() {
    return refusals;
  }

  /** The keys of the lines that were counted and not stored: they must not be counted again. */
  Set<UUID> keys() {
    return keys;
  }
}
