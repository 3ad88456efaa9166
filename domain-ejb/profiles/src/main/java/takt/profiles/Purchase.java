package takt.profiles;

import java.time.Instant;
import java.util.Optional;

/**
 * That a person has bought something and still has it: returns are taken off.
 *
 * @param item the item's code
 * @param quantity how many, at least 1
 * @param last when it was last bought
 * @param category of which category it was then; empty if that purchase does not say
 * @param kind what kind of things that category holds; empty if the company has not said
 * @param again from when on it is typically bought again: so many days after the last purchase as
 *     the company says that it lasts, else, unless its category is durable, as were learnt for the
 *     purpose; empty if neither
 */
public record Purchase(
    String item,
    long quantity,
    Instant last,
    Optional<String> category,
    Optional<PurchaseKind> kind,
    Optional<Instant> again) {

  /** Of no known category. */
  public Purchase(String item, long quantity, Instant last) {
    this(item, quantity, last, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
