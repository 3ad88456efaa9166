package takt.profiles.cel;

import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelRuntime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A condition on one event, or on one thing that was bought (rule F16.2). */
public final class Filter {

  private static final Environment EVENTS =
      new Environment(
          Map.of(
              "name", SimpleType.STRING,
              "properties", MapType.create(SimpleType.STRING, SimpleType.DYN),
              "at", SimpleType.TIMESTAMP),
          List.of());

  private static final Environment PURCHASES =
      new Environment(
          Map.of(
              "item", SimpleType.STRING,
              "category", SimpleType.STRING,
              "order", SimpleType.STRING,
              "quantity", SimpleType.INT,
              "amount", SimpleType.DOUBLE,
              "at", SimpleType.TIMESTAMP),
          List.of());

  private final CelRuntime.Program program;

  private Filter(Environment environment, String text) {
    program = Environment.program(environment.compile(text));
  }

  /**
   * A filter of events by {@code name}, {@code properties} and {@code at}.
   *
   * @throws takt.profiles.UnusableCondition if it cannot be used
   */
  public static Filter ofEvents(String text) {
    return new Filter(EVENTS, text);
  }

  /**
   * A filter of purchases by {@code item}, {@code category}, {@code order}, {@code quantity},
   * {@code amount} and {@code at}.
   *
   * @throws takt.profiles.UnusableCondition if it cannot be used
   */
  public static Filter ofPurchases(String text) {
    return new Filter(PURCHASES, text);
  }

  /** Whether an event passes. */
  public boolean passes(String name, Map<String, Object> properties, Instant at) {
    return Environment.holds(program, Map.of("name", name, "properties", properties, "at", at));
  }

  /** Whether a purchase passes; it has no category or order if that is empty. */
  public boolean passes(
      String item, String category, String order, long quantity, double amount, Instant at) {
    return Environment.holds(
        program,
        Map.of(
            "item",
            item,
            "category",
            category,
            "order",
            order,
            "quantity",
            quantity,
            "amount",
            amount,
            "at",
            at));
  }
}
