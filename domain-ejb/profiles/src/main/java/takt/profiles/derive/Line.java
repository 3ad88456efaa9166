package takt.profiles.derive;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One product of an order or of a return.
 *
 * @param item the product's code, 1 to 200 characters
 * @param topics what is known of it
 * @param quantity how many, 1 to 1,000,000
 * @param amount their price together, at least 0
 * @param back whether they went back
 */
record Line(String item, Topics topics, long quantity, BigDecimal amount, boolean back) {

  /** What kind of product it is, if known. */
  Optional<String> category() {
    return topics.category();
  }
}
