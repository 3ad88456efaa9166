package takt.profiles.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import takt.profiles.Identifier;

/**
 * Whom an event names, by what identifies anybody (rule F1.9).
 *
 * @param customer the customer number
 * @param visitor the visitor's random id
 * @param others identifiers of other types
 * @param call what kind of call it came by
 */
record Named(
    Optional<Identifier> customer,
    Optional<Identifier> visitor,
    List<Identifier> others,
    String call) {

  /** Each identifier. */
  Stream<Identifier> all() {
    return Stream.concat(Stream.concat(customer.stream(), visitor.stream()), others.stream());
  }
}
