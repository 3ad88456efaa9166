package takt.profiles.imports;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import takt.profiles.Identifier;
import takt.profiles.ImportOutcome;
import takt.profiles.IncomingEvent;

/** What a line of the file turned out to be. */
sealed interface Line extends PersonLine<Line> {

  /** Its number in the file, the header being 1. */
  long number();

  /** Price times quantity; negative for a return. */
  BigDecimal amount();

  /**
   * A purchase or return; its event names no customer if the line does not.
   *
   * @param key a hash of the line's content without the customer's number, and of whether there is
   *     one
   * @param older the hash that lines were known by before it told whether there is a customer
   */
  record Sale(long number, BigDecimal amount, UUID key, UUID older, IncomingEvent event)
      implements Line {

    /** Whether it is among lines that were counted. */
    boolean in(Set<UUID> counted) {
      return counted.contains(key) || counted.contains(older);
    }

    @Override
    public Stream<Identifier> named() {
      return event.customer().stream();
    }

    @Override
    public Line erased() {
      return new Refused(number, amount, ImportOutcome.ERASED, "");
    }
  }

  /**
   * A line that is refused.
   *
   * @param cells the line as CSV without the customer's cell
   */
  record Refused(long number, BigDecimal amount, ImportOutcome reason, String cells)
      implements Line {

    @Override
    public Stream<Identifier> named() {
      return Stream.empty();
    }

    @Override
    public Line erased() {
      return this;
    }
  }
}
