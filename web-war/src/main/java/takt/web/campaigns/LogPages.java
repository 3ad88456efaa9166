package takt.web.campaigns;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.DecisionLog;
import takt.campaigns.LoggedRound;

/** The log day by day, of which a part is read when it is its turn. */
final class LogPages implements Iterator<List<Object>> {

  private final DecisionLog log;
  private final LocalDate last;
  private LocalDate day;
  private Optional<UUID> after = Optional.empty();

  LogPages(DecisionLog log, LocalDate first, LocalDate last) {
    this.log = log;
    this.day = first;
    this.last = last;
  }

  @Override
  public boolean hasNext() {
    return !day.isAfter(last);
  }

  @Override
  public List<Object> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<LoggedRound> rounds = log.rounds(day, after, DecisionLog.MOST_ROUNDS);
    if (rounds.size() < DecisionLog.MOST_ROUNDS) {
      day = day.plusDays(1);
      after = Optional.empty();
    } else {
      after = Optional.of(rounds.get(rounds.size() - 1).id());
    }
    return List.copyOf(rounds);
  }
}
