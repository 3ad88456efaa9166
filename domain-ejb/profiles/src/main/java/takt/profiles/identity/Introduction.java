package takt.profiles.identity;

import java.util.List;
import java.util.Optional;
import takt.profiles.Identifier;

/**
 * That the company says by which identifiers somebody is known, in a file.
 *
 * @param customer the customer number
 * @param visitor the visitor's random id
 * @param others identifiers of other types
 */
public record Introduction(
    Optional<Identifier> customer, Optional<Identifier> visitor, List<Identifier> others) {

  /** Copies what it is given. */
  public Introduction {
    others = List.copyOf(others);
  }
}
