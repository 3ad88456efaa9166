package takt.profiles.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import takt.profiles.DurableCategory;
import takt.profiles.Purchase;
import takt.profiles.PurchaseKind;

/** What was bought of an item, which may be several rows of different bindings (rule F15.3). */
final class BoughtParts {

  private BoughtParts() {}

  /** One row; where nothing was bought of it yet, its last purchase is null. */
  static Purchase of(Parts.Part row, Optional<PurchaseKind> kind, OptionalInt days) {
    return new Purchase(
        row.name(),
        row.number().longValue(),
        row.at(),
        Optional.ofNullable(row.content()),
        kind,
        again(row, days));
  }

  /** That there is something durable in a category (rule F15.6). */
  static DurableCategory durable(Parts.Part row, OptionalInt days) {
    return new DurableCategory(row.name(), row.at(), again(row, days));
  }

  private static Optional<Instant> again(Parts.Part row, OptionalInt days) {
    return row.at() == null || days.isEmpty()
        ? Optional.empty()
        : Optional.of(row.at().plus(Duration.ofDays(days.getAsInt())));
  }

  /** Both together: the later purchase says what it is, and nothing if two of a time disagree. */
  static Purchase together(Purchase one, Purchase other) {
    long quantity = one.quantity() + other.quantity();
    boolean agree = one.category().equals(other.category());
    if (one.last() != null && one.last().equals(other.last()) && !agree) {
      return new Purchase(one.item(), quantity, one.last());
    }
    boolean later =
        other.last() == null || (one.last() != null && !one.last().isBefore(other.last()));
    Purchase last = later ? one : other;
    return new Purchase(
        last.item(), quantity, last.last(), last.category(), last.kind(), last.again());
  }
}
