package takt.profiles;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the orders of several persons say of an item in the same words (rule F15.8).
 *
 * @param name what it is called, 1 to 200 characters
 * @param category of which category it is, 1 to 200 characters
 * @param cost what one of it costs, if they say it with a currency
 */
public record SoldItem(String name, String category, Optional<Cost> cost) {

  /**
   * What an order says that one costs.
   *
   * @param amount how much, above 0
   * @param currency in what, 1 to 3 characters, as the order has it
   */
  public record Cost(BigDecimal amount, String currency) {

    /** The same amount is the same, however many zeros end it. */
    public Cost {
      amount = amount.stripTrailingZeros();
    }
  }
}
