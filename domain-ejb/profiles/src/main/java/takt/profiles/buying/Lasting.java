package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.kernel.PurposeCode;
import takt.platform.FreshCopy;
import takt.platform.Transactions;
import takt.profiles.PurchaseCategory;
import takt.profiles.PurchaseKind;

/**
 * What kind of things categories hold, and after how many days they are typically bought again
 * (rules F15.1 and F15.3): a copy in memory that is at most one second old, for what is asked
 * often.
 */
@ApplicationScoped
public class Lasting {

  private final FreshCopy<Known> copy = new FreshCopy<>(this::stored);

  @Inject StoredCategories categories;
  @Inject RhythmRows rhythms;
  @Inject Transactions transactions;

  /** What is known, as of the last second. */
  public Known known() {
    return copy.get();
  }

  /** Reads anew with the next question, and once the caller's transaction has ended. */
  void forget() {
    copy.forget(transactions);
  }

  private Known stored() {
    return new Known(
        categories.all().stream()
            .collect(Collectors.toMap(PurchaseCategory::category, Function.identity())),
        rhythms.medians());
  }

  /**
   * What is known at a moment.
   *
   * @param said what the company says, by category
   * @param learnt the days that were learnt, by purpose and category
   */
  public record Known(
      Map<String, PurchaseCategory> said, Map<PurposeCode, Map<String, Integer>> learnt) {

    /** What kind of things a category holds; empty if the company has not said. */
    public Optional<PurchaseKind> kind(String category) {
      return Optional.ofNullable(said.get(category)).map(PurchaseCategory::kind);
    }

    /**
     * After how many days something is typically bought again; something durable only as the
     * company says, as who buys often in a category does not wear each thing out.
     */
    public OptionalInt days(String category, PurposeCode purpose) {
      PurchaseCategory known = said.get(category);
      if (known != null
          && (known.lastsDays().isPresent() || known.kind() == PurchaseKind.DURABLE)) {
        return known.lastsDays();
      }
      Integer days = learnt.getOrDefault(purpose, Map.of()).get(category);
      return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
  }
}
