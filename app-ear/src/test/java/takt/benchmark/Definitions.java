package takt.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Traits and segments, such as a shop defines: over interests, counts, purchases and attributes.
 */
final class Definitions {

  private static final int TRAITS = 20;
  private static final String PURPOSE = "personalised-offers";
  private static final List<String> CATEGORIES =
      List.of("lights", "garden", "kitchen", "toys", "paper", "bags", "candles", "clocks");

  private final Api api;

  Definitions(Api api) {
    this.api = api;
  }

  /**
   * Defines twenty traits and so many segments, and waits until they are computed for everybody.
   */
  void define(int segments) throws IOException, InterruptedException {
    for (int i = 0; i < TRAITS; i++) {
      put("/api/computed-traits/trait-" + i, trait(i));
    }
    for (int i = 0; i < segments; i++) {
      segment(i);
    }
    awaitSweeps();
  }

  /** Computes one segment more for everybody; answers how long it took, in milliseconds. */
  long sweep(int number) throws IOException, InterruptedException {
    long began = System.nanoTime();
    segment(number);
    awaitSweeps();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private void segment(int number) throws IOException, InterruptedException {
    put(
        "/api/segments/segment-" + number,
        "{%s, \"purpose\": \"%s\", \"condition\": \"%s\"}"
            .formatted(names("Segment " + number), PURPOSE, condition(number)));
  }

  /** Waits until every segment is computed for everybody. */
  void awaitSweeps() throws IOException, InterruptedException {
    while (api.send("operator", "GET", "/api/segments", "").contains("\"ready\":false")) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }

  private void put(String path, String body) throws IOException, InterruptedException {
    api.send("marketer", "PUT", path, body);
  }

  private static String names(String name) {
    return "\"names\": {\"de\": \"%1$s\", \"en\": \"%1$s\"}".formatted(name);
  }

  private static String trait(int number) {
    String of =
        switch (number % 4) {
          case 0 ->
              "\"source\": \"purchases\", \"function\": \"sum\", \"field\": \"amount\","
                  + " \"condition\": \"category == '"
                  + CATEGORIES.get(number / 4)
                  + "'\", \"window\": \"year\"";
          case 1 ->
              "\"source\": \"events\", \"events\": [\"Product Viewed\"], \"function\": \"count\","
                  + " \"condition\": \"properties.category == '"
                  + CATEGORIES.get(number / 4)
                  + "'\", \"window\": \"days\", \"days\": 30";
          case 2 ->
              "\"source\": \"events\", \"events\": [\"Order Completed\"], \"function\": \"sum\","
                  + " \"field\": \"products.price\", \"window\": \"month\"";
          default ->
              "\"source\": \"events\", \"events\": [\"Product Viewed\"], \"function\":"
                  + " \"most-frequent\", \"field\": \"category\", \"window\": \"ever\"";
        };
    return "{%s, \"purposes\": [\"%s\"], %s}".formatted(names("Trait " + number), PURPOSE, of);
  }

  private static String condition(int number) {
    String category = CATEGORIES.get(number % CATEGORIES.size());
    return switch (number % 5) {
      case 0 -> "affinities.%s > %d.0".formatted(category, 1 + number / 5);
      case 1 -> "happened('Product Viewed', %d) >= %d".formatted(7 + number, 1 + number / 10);
      case 2 -> "traits['trait-%d'] >= %d.0".formatted(4 * (number % 5), number);
      case 3 -> "familiarity >= customer && orders >= %d".formatted(1 + number / 20);
      default -> "attributes.firstName == 'Kim' && affinities.%s > 0.5".formatted(category);
    };
  }
}
