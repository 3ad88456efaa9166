package takt.profiles.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
  private final Set<UUID> counted = new HashSet<>();

  private Reckoning() {}

  /**
   * Settles a chunk. Lines that differ in nothing but whose they are take turns: whether the first
   * of them was counted without any identifier decides what becomes of the next.
   *
   * @param chunk the lines, in their order
   * @param seen keys of lines that were counted earlier
   * @param take takes events in, and says what became of each
   */
  static Reckoning of(
      List<Line> chunk, Set<UUID> seen, Function<List<IncomingEvent>, List<Outcome>> take) {
    Reckoning reckoning = new Reckoning();
    reckoning.counted.addAll(seen);
    Map<String, Line.Sale> first = new LinkedHashMap<>();
    for (Line line : chunk) {
      if (line instanceof Line.Refused refused) {
        reckoning.refuse(refused.number(), refused.reason(), refused.amount(), refused.cells());
      } else if (line instanceof Line.Sale sale
          && first.putIfAbsent(sale.event().messageId(), sale) != null) {
        reckoning.add(ImportOutcome.DUPLICATE, sale.amount());
      }
    }
    Collection<Line.Sale> left = first.values();
    while (!left.isEmpty()) {
      left = reckoning.turn(left, take);
    }
    return reckoning;
  }

  /** Takes the first of lines that are alike in; the others are left for later. */
  private Collection<Line.Sale> turn(
      Collection<Line.Sale> lines, Function<List<IncomingEvent>, List<Outcome>> take) {
    Map<UUID, Line.Sale> now = new LinkedHashMap<>();
    List<Line.Sale> later = new ArrayList<>();
    for (Line.Sale sale : lines) {
      if (sale.in(counted)) {
        add(ImportOutcome.DUPLICATE, sale.amount());
      } else if (now.putIfAbsent(sale.key(), sale) != null) {
        later.add(sale);
      }
    }
    Iterator<Outcome> outcomes =
        take.apply(now.values().stream().map(Line.Sale::event).toList()).iterator();
    now.values().forEach(sale -> settle(sale, outcomes.next()));
    return later;
  }

  private void settle(Line.Sale line, Outcome outcome) {
    switch (outcome) {
      case STORED -> add(ImportOutcome.STORED, line.amount());
      case DUPLICATE -> add(ImportOutcome.DUPLICATE, line.amount());
      case COUNTED -> {
        add(ImportOutcome.COUNTED, line.amount());
        keys.add(line.key());
        counted.add(line.key());
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
