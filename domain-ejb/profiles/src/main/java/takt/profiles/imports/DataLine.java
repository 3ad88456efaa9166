package takt.profiles.imports;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import takt.kernel.PurposeSet;
import takt.profiles.Arrival;
import takt.profiles.DataOutcome;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;

/** What a line of a file of data turned out to be. */
sealed interface DataLine extends PersonLine<DataLine> {

  /** Its number in the file. */
  long number();

  @Override
  default Stream<Identifier> named() {
    return Stream.empty();
  }

  @Override
  default DataLine erased() {
    return new Refused(number(), DataOutcome.ERASED, "");
  }

  /**
   * An event.
   *
   * @param key a hash of what it says without who it is about: by it a line is known again that was
   *     counted and not stored
   */
  record Happened(long number, UUID key, Arrival arrival) implements DataLine {

    @Override
    public Stream<Identifier> named() {
      IncomingEvent event = arrival.event();
      return Stream.of(event.customer().stream(), event.visitor().stream(), event.others().stream())
          .flatMap(all -> all);
    }
  }

  /**
   * Somebody, and what is said of them.
   *
   * @param facts attributes by name
   * @param purposes what these may be used for if the person permits it
   * @param lists the codes of the lists that they are put on
   */
  record Known(
      long number,
      Optional<Identifier> customer,
      List<Identifier> visitors,
      List<Identifier> others,
      Map<String, Fact> facts,
      PurposeSet purposes,
      Set<String> lists)
      implements DataLine {

    @Override
    public Stream<Identifier> named() {
      return Stream.of(customer.stream(), visitors.stream(), others.stream()).flatMap(all -> all);
    }
  }

  /**
   * What is said of an item; what of it can be used, whoever keeps items decides.
   *
   * @param fields as the line has them
   */
  record Offered(long number, JsonObject fields) implements DataLine {}

  /**
   * What is said.
   *
   * @param at when it was learnt; empty if the line does not say it
   */
  record Fact(String value, Optional<Instant> at) {}

  /**
   * A line that is refused.
   *
   * @param pointer which field, as a JSON pointer
   */
  record Refused(long number, DataOutcome reason, String pointer) implements DataLine {}
}
