package takt.profiles.imports;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.profiles.Identifier;
import takt.profiles.ImportMapping;
import takt.profiles.ImportOutcome;
import takt.profiles.IncomingEvent;

/**
 * Tells what a line of the file is. What a line is depends on the line alone, so a run that is
 * killed and restarted tells the same.
 */
final class LineReader {

  private static final String SOMEBODY = "somebody";
  private static final String NOBODY = "nobody";
  private static final int MOST_CELL = 1_000;
  private static final int MOST_CODE = 100;
  private static final BigDecimal MOST_NUMBER = new BigDecimal(1_000_000_000);
  private static final int MOST_SCALE = 20;
  private static final int AMOUNT_SCALE = 10;

  private final ImportMapping mapping;
  private final Header header;
  private final Times times;
  private final ItemCategories categories;
  private final ItemCodes bookings;
  private final LineHash hash = new LineHash();
  // Asking Json for a builder looks for an implementation each time.
  private final JsonBuilderFactory json = Json.createBuilderFactory(Map.of());

  LineReader(ImportMapping mapping, List<String> headerCells) {
    this.mapping = mapping;
    this.header = Header.of(headerCells, mapping.columns());
    this.times = new Times(mapping.time());
    this.categories = new ItemCategories(mapping.categories());
    this.bookings = new ItemCodes(mapping.noProducts());
  }

  /** Tells what the line is. */
  Line read(long number, List<String> cells) {
    if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
      return refused(number, BigDecimal.ZERO, ImportOutcome.WRONG_CELLS, visible(cells));
    }
    if (!fits(cells)) {
      // Which of its cells is the customer's cannot be told: none is kept.
      return new Line.Refused(number, BigDecimal.ZERO, ImportOutcome.WRONG_CELLS, "");
    }
    Optional<BigDecimal> quantity = number(cells.get(header.quantity()));
    Optional<BigDecimal> price = quantity.flatMap(many -> price(cells, many));
    if (quantity.isEmpty() || price.isEmpty()) {
      return refused(number, BigDecimal.ZERO, ImportOutcome.BAD_NUMBER, cells);
    }
    BigDecimal amount = amount(cells, quantity.get(), price.get());
    Optional<ImportOutcome> reason = refusal(cells, quantity.get(), price.get());
    if (reason.isPresent()) {
      return refused(number, amount, reason.get(), cells);
    }
    try {
      Instant at = times.read(cells.get(header.time()));
      return sale(number, amount, cells, at, quantity.get().abs(), price.get());
    } catch (DateTimeException unreadable) {
      return refused(number, amount, ImportOutcome.BAD_TIME, cells);
    }
  }

  /** With Unicode's picture of a NUL for each: PostgreSQL cannot store the character itself. */
  private List<String> visible(List<String> cells) {
    return fits(cells)
        ? cells.stream().map(cell -> cell.replace('\0', '\u2400')).toList()
        : List.of();
  }

  private boolean fits(List<String> cells) {
    return cells.size() == header.width()
        && cells.stream().allMatch(cell -> cell.length() <= MOST_CELL)
        && cells.get(header.customer()).length() <= Identifier.MOST;
  }

  /** The policies that refuse a readable line, in their order: the first one that holds. */
  private Optional<ImportOutcome> refusal(
      List<String> cells, BigDecimal quantity, BigDecimal price) {
    String item = item(cells);
    boolean cancelled = cancelled(cells);
    boolean anonymous = customer(cells).isEmpty();
    if (item.isEmpty() || item.length() > MOST_CODE) {
      return Optional.of(ImportOutcome.NO_ITEM);
    }
    if (bookings.contain(item)) {
      return Optional.of(ImportOutcome.NOT_A_PRODUCT);
    }
    if (price.signum() < 0) {
      return Optional.of(ImportOutcome.NEGATIVE_PRICE);
    }
    if (quantity.signum() == 0) {
      return Optional.of(ImportOutcome.NO_QUANTITY);
    }
    if (cancelled && quantity.signum() > 0) {
      return Optional.of(ImportOutcome.NOT_A_RETURN);
    }
    if ((quantity.signum() < 0 && !cancelled) || (price.signum() == 0 && anonymous)) {
      return Optional.of(ImportOutcome.STOCK_BOOKING);
    }
    return Optional.empty();
  }

  private Line sale(
      long number,
      BigDecimal amount,
      List<String> cells,
      Instant at,
      BigDecimal quantity,
      BigDecimal price) {
    Optional<Identifier> customer = customer(cells).map(Identifier::customer);
    String event = cancelled(cells) ? mapping.returned() : mapping.bought();
    return new Line.Sale(
        number,
        amount,
        hash.key(cells, header.customer(), customer.isPresent() ? SOMEBODY : NOBODY),
        hash.key(cells, header.customer()),
        new IncomingEvent(
            hash.messageId(cells),
            IncomingEvent.Kind.TRACK,
            event,
            customer,
            Optional.empty(),
            at,
            properties(cells, quantity, price)));
  }

  private JsonObject properties(List<String> cells, BigDecimal quantity, BigDecimal price) {
    JsonObjectBuilder product = json.createObjectBuilder().add("product_id", item(cells));
    cell(cells, header.name()).ifPresent(name -> product.add("name", name));
    category(cells).ifPresent(known -> product.add("category", known));
    product.add("price", price).add("quantity", quantity);
    JsonObjectBuilder properties = json.createObjectBuilder();
    cell(cells, header.order()).ifPresent(order -> properties.add("order_id", order));
    return properties.add("products", json.createArrayBuilder().add(product)).build();
  }

  private Optional<String> category(List<String> cells) {
    return cell(cells, header.category())
        .or(() -> cell(cells, header.name()).flatMap(categories::of))
        .or(() -> mapping.categories().fallback())
        .map(category -> category.substring(0, Math.min(category.length(), MOST_CODE)));
  }

  private Optional<String> customer(List<String> cells) {
    String suffix = mapping.customerSuffix();
    return cell(cells, header.customer())
        .map(
            text ->
                text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text)
        .filter(text -> !text.isBlank());
  }

  private boolean cancelled(List<String> cells) {
    return !mapping.cancelled().isEmpty()
        && cell(cells, header.order()).filter(o -> o.startsWith(mapping.cancelled())).isPresent();
  }

  private String item(List<String> cells) {
    return cells.get(header.item()).strip();
  }

  private Optional<BigDecimal> price(List<String> cells, BigDecimal quantity) {
    if (header.price() >= 0) {
      return number(cells.get(header.price()));
    }
    return number(cells.get(header.amount()))
        .map(
            all ->
                quantity.signum() == 0
                    ? all
                    : all.divide(quantity, MathContext.DECIMAL64).stripTrailingZeros());
  }

  private BigDecimal amount(List<String> cells, BigDecimal quantity, BigDecimal price) {
    BigDecimal amount =
        header.price() >= 0
            ? price.multiply(quantity)
            : number(cells.get(header.amount())).orElseThrow();
    return amount.scale() > AMOUNT_SCALE
        ? amount.setScale(AMOUNT_SCALE, RoundingMode.HALF_UP)
        : amount;
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      boolean fits = number.abs().compareTo(MOST_NUMBER) <= 0 && number.scale() <= MOST_SCALE;
      return fits ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> cell(List<String> cells, int column) {
    return column < 0
        ? Optional.empty()
        : Optional.of(cells.get(column).strip()).filter(text -> !text.isEmpty());
  }

  private Line refused(long number, BigDecimal amount, ImportOutcome reason, List<String> cells) {
    return new Line.Refused(number, amount, reason, Csv.without(cells, header.customer()));
  }
}
