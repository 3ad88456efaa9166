package takt.profiles.derive;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an event says about products, read from its properties as Segment's e-commerce specification
 * (version 2) names them. What cannot be read is passed by: an event is never refused for it.
 *
 * @param kind what happened
 * @param order the order's number, if it has one
 * @param topics what it was about, unless its lines say so
 * @param lines the products of an order or a return
 */
public record Commerce(Kind kind, Optional<String> order, Topics topics, List<Line> lines) {

  /** The names of the events that say what was bought or went back. */
  public static final Set<String> EVENTS =
      Set.of("Order Completed", "Order Refunded", "Order Cancelled");

  static final int MOST_LINES = 1_000;
  private static final int MOST_TEXT = 200;
  private static final int MOST_ORDER = 100;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final int CENTS = 4;

  /** More digits than any price has: a billion of them would cost minutes to round. */
  private static final int MOST_DIGITS = 100;

  /** What can happen to products. */
  public enum Kind {
    /** Something was looked at, or nothing about products is known. */
    INTEREST,
    /** Something was bought. */
    ORDER,
    /** Some of an order went back, or all of it where no product is named. */
    REFUND,
    /** An order was cancelled: it no longer counts as one. */
    CANCELLATION
  }

  /** Copies what it is given. */
  public Commerce {
    lines = List.copyOf(lines);
  }

  /** Reads an event. */
  public static Commerce of(String name, JsonObject properties) {
    Kind kind = kind(name);
    if (kind == Kind.INTEREST) {
      return new Commerce(kind, Optional.empty(), Topics.of(properties), List.of());
    }
    return new Commerce(
        kind,
        text(properties.get("order_id"), MOST_ORDER),
        Topics.NONE,
        lines(properties, kind != Kind.ORDER));
  }

  /** The category to count it under: its own, else that of its first line. */
  public Optional<String> mainCategory() {
    return topics.category().or(() -> lines.stream().findFirst().flatMap(Line::category));
  }

  /** Whether it says what somebody may be interested in. */
  public boolean interests() {
    return kind != Kind.INTEREST || !topics.all().isEmpty();
  }

  /** Everything that it is about, itself or by its lines. */
  Set<Topic> about() {
    Set<Topic> about = new HashSet<>(topics.all());
    lines.forEach(line -> about.addAll(line.topics().all()));
    return about;
  }

  /** How many were bought, less what went back. */
  public long netQuantity() {
    return lines.stream().mapToLong(line -> line.back() ? -line.quantity() : line.quantity()).sum();
  }

  /** For how much was bought, less what went back. */
  public BigDecimal netAmount() {
    return lines.stream()
        .map(line -> line.back() ? line.amount().negate() : line.amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The items that were bought. */
  public Set<String> bought() {
    return lines.stream()
        .filter(line -> !line.back())
        .map(Line::item)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether something was bought. */
  boolean buys() {
    return kind == Kind.ORDER && (lines.isEmpty() || lines.stream().anyMatch(line -> !line.back()));
  }

  /** Whether something goes back, so that earlier purchases matter. */
  boolean undoes() {
    return kind == Kind.REFUND || kind == Kind.CANCELLATION || lines.stream().anyMatch(Line::back);
  }

  /** Whether a whole order goes back, by its number alone. */
  boolean undoesWholeOrder() {
    return undoes() && lines.isEmpty() && order.isPresent();
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "Order Completed" -> Kind.ORDER;
      case "Order Refunded" -> Kind.REFUND;
      case "Order Cancelled" -> Kind.CANCELLATION;
      default -> Kind.INTEREST;
    };
  }

  private static List<Line> lines(JsonObject properties, boolean back) {
    List<Line> lines = new ArrayList<>();
    if (properties.get("products") instanceof JsonArray products) {
      for (JsonValue product : products) {
        if (product instanceof JsonObject object && lines.size() < MOST_LINES) {
          line(object, back).ifPresent(lines::add);
        }
      }
    } else {
      line(properties, back).ifPresent(lines::add);
    }
    return lines;
  }

  /** A negative quantity in an order is a return, as many shops' exports have it. */
  private static Optional<Line> line(JsonObject product, boolean back) {
    Optional<String> item = item(product);
    BigDecimal quantity =
        number(product, "quantity").orElse(BigDecimal.ONE).setScale(0, RoundingMode.HALF_UP);
    if (item.isEmpty() || quantity.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal price = number(product, "price").orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    return Optional.of(
        new Line(
            item.get(),
            Topics.of(product),
            quantity.abs().longValueExact(),
            price.multiply(quantity.abs()).setScale(CENTS, RoundingMode.HALF_UP),
            back || quantity.signum() < 0));
  }

  /** The product's code, if it has one. */
  static Optional<String> item(JsonObject product) {
    return text(product.get("product_id"), MOST_TEXT).or(() -> text(product.get("sku"), MOST_TEXT));
  }

  /** A text or a number as text, without the character that PostgreSQL cannot store. */
  static Optional<String> text(JsonValue value, int most) {
    String text = "";
    if (value instanceof JsonString string) {
      text = string.getString().replace("\0", "").strip();
    } else if (value instanceof JsonNumber number) {
      text = number.toString();
    }
    return text.isEmpty() || text.length() > most ? Optional.empty() : Optional.of(text);
  }

  /** A number, or a text that is one, kept within what the columns hold. */
  static Optional<BigDecimal> number(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonNumber number) {
      BigDecimal decimal = number.bigDecimalValue();
      return Math.abs(decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(bounded(decimal));
    }
    if (value instanceof JsonString string
        && string.getString().matches("-?\\d{1,9}(\\.\\d{1,20})?")) {
      return Optional.of(bounded(new BigDecimal(string.getString())));
    }
    return Optional.empty();
  }

  private static BigDecimal bounded(BigDecimal number) {
    return number.max(MOST.negate()).min(MOST);
  }
}
