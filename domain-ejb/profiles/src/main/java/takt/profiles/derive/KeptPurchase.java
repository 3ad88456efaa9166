package takt.profiles.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A line of an order, as far as it was kept: what went back is taken off (rule F3.3).
 *
 * @param item the product's code
 * @param category what kind of product it is, if known
 * @param order the order's number, if it has one
 * @param quantity how many were kept, at least 1
 * @param amount their price together
 * @param at when they were bought
 * @param messageId the key of the event that says so
 */
public record KeptPurchase(
    String item,
    Optional<String> category,
    Optional<String> order,
    long quantity,
    BigDecimal amount,
    Instant at,
    String messageId) {

  private static final int CENTS = 4;

  /**
   * What was kept, in the order in which it was bought.
   *
   * @param happenings events, in any order, each once, all bound to the purpose at hand
   */
  public static List<KeptPurchase> of(Collection<Happening> happenings) {
    List<KeptPurchase> kept = new ArrayList<>();
    for (Lots.Lot lot : Lots.of(happenings.stream().sorted().toList()).all()) {
      if (lot.left > 0) {
        kept.add(
            new KeptPurchase(
                lot.line.item(),
                lot.line.category(),
                lot.order,
                lot.left,
                lot.line
                    .amount()
                    .multiply(BigDecimal.valueOf(lot.left))
                    .divide(BigDecimal.valueOf(lot.line.quantity()), CENTS, RoundingMode.HALF_UP),
                lot.happening.at(),
                lot.happening.messageId()));
      }
    }
    return kept;
  }
}
