package takt.profiles.derive;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import takt.profiles.SoldItem;

/**
 * What an order says of one of its products (rule F15.8).
 *
 * @param name what it is called
 * @param category of which category it is
 * @param cost what one of it costs
 */
public record OrderWords(
    Optional<String> name, Optional<String> category, Optional<SoldItem.Cost> cost) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CURRENCY = 3;

  /** Reads them from an order's properties; empty if it has no such product. */
  public static Optional<OrderWords> of(JsonObject properties, String item) {
    return products(properties)
        .filter(one -> Commerce.item(one).filter(item::equals).isPresent())
        .findFirst()
        .map(
            product ->
                new OrderWords(
                    Commerce.text(product.get("name"), LONGEST_NAME),
                    Topics.of(product).category(),
                    cost(product, properties)));
  }

  private static Stream<JsonObject> products(JsonObject properties) {
    return properties.get("products") instanceof JsonArray several
        ? several.stream()
            .limit(Commerce.MOST_LINES)
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
        : List.of(properties).stream();
  }

  private static Optional<SoldItem.Cost> cost(JsonObject product, JsonObject order) {
    return Commerce.number(product, "price")
        .filter(price -> price.signum() > 0)
        .flatMap(
            price ->
                Commerce.text(product.get("currency"), LONGEST_CURRENCY)
                    .or(() -> Commerce.text(order.get("currency"), LONGEST_CURRENCY))
                    .map(currency -> new SoldItem.Cost(price, currency)));
  }
}
