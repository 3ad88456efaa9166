package takt.profiles.imports;

import java.util.stream.Stream;
import takt.profiles.Identifier;

/**
 * A line of a file that may be about a person.
 *
 * @param <L> the lines of such a file
 */
interface PersonLine<L> {

  /** The identifiers of whom it would bring something in about; none if it is refused. */
  Stream<Identifier> named();

  /** The same line refused, as its person was erased: nothing of it is kept but its number. */
  L erased();
}
