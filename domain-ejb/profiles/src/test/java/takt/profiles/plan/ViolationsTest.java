package takt.profiles.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of names that nobody planned. */
class ViolationsTest {

  @ParameterizedTest
  @CsvSource({
    "Product Veiwed, Product Veiwed",
    "Order 4711-23 Seen, Order #-# Seen",
    "Mail to ada@example.com opened, Mail to …@… opened",
    "٣٤ Viewed, # Viewed"
  })
  @DisplayName("F11.3 digits and addresses in it are masked")
  void masked(String name, String shown) {
    assertThat(Violations.masked(name)).isEqualTo(shown);
    assertThat(Violations.masked("x".repeat(200))).hasSize(100);
  }
}
