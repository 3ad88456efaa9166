package takt.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.kernel.Language;

@DisplayName("What a person did, in plain words (F7.4)")
class DataPhrasesTest {

  private final DataPhrases german = new DataPhrases(Language.DE, code -> code);
  private final DataPhrases english = new DataPhrases(Language.EN, code -> code);

  @Test
  @DisplayName("F7.4 an order says what was ordered, not how programs write it")
  void order() {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("order_id", "569563");
    order.put(
        "products",
        List.of(
            product("22197", "POPCORN HOLDER", 16),
            product("22282", null, 2),
            Map.of("product_id", "22423")));
    order.put("$source", "not for people");
    assertThat(english.done("Order Completed", order))
        .isEqualTo("Ordered: order 569563, items 16 × POPCORN HOLDER; 2 × 22282; item 22423");
    assertThat(german.done("Order Completed", order))
        .startsWith("Bestellt: Bestellung 569563, Artikel 16 × POPCORN HOLDER");
  }

  @Test
  @DisplayName("F7.4 what the company has named itself stays as it is, and long things are cut")
  void own() {
    assertThat(german.done("Loyalty Joined", Map.of("tier", List.of("a", "b"))))
        .isEqualTo("Loyalty Joined: tier a; b");
    assertThat(german.done("Identify", Map.of())).isEqualTo("Angaben gemacht");
    assertThat(english.done("Page Viewed", Map.of("path", "/" + "x".repeat(500))))
        .startsWith("Looked at a page: page /xxx")
        .endsWith(" …")
        .hasSizeLessThan(230);
    assertThat(german.name("firstName")).isEqualTo("Vorname");
  }

  private static Map<String, Object> product(String id, String name, int quantity) {
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("product_id", id);
    product.put("name", name);
    product.put("price", 0.85);
    product.put("quantity", quantity);
    return product;
  }
}
