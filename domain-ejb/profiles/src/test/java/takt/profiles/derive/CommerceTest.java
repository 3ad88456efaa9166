package takt.profiles.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.json;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are read as Segment's e-commerce specification names their properties. */
class CommerceTest {

  @Test
  @DisplayName("F3.3 an order's products become lines")
  void orders() {
    Commerce order =
        Commerce.of(
            "Order Completed",
            json(
                "{'order_id':'50314b8e','products':[{'product_id':'507f','sku':'45','price':19.5,"
                    + "'quantity':2,'category':'Games'},{'sku':'46','price':'3.5'},{'name':'x'}]}"));
    assertThat(order.order()).contains("50314b8e");
    assertThat(order.lines()).extracting(Line::item).containsExactly("507f", "46");
    assertThat(order.netQuantity()).isEqualTo(3);
    assertThat(order.netAmount()).isEqualByComparingTo(new BigDecimal("42.5"));
    assertThat(order.mainCategory()).contains("Games");
    assertThat(order.buys()).isTrue();
  }

  @Test
  @DisplayName("F3.3 a product at the top level is a line, and a negative quantity a return")
  void topLevel() {
    Commerce back =
        Commerce.of("Order Completed", json("{'product_id':22423,'quantity':-3,'price':2}"));
    assertThat(back.lines()).singleElement().extracting(Line::back).isEqualTo(true);
    assertThat(back.lines().get(0).item()).isEqualTo("22423");
    assertThat(back.netAmount()).isEqualByComparingTo(new BigDecimal("-6"));
    assertThat(back.buys()).isFalse();
    assertThat(back.undoes()).isTrue();
  }

  @Test
  @DisplayName("F3.3 a refund without products is about its whole order")
  void wholeOrder() {
    assertThat(Commerce.of("Order Refunded", json("{'order_id':'1'}")).undoesWholeOrder()).isTrue();
    assertThat(Commerce.of("Order Refunded", json("{}")).undoesWholeOrder()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'products':'none'}",
        "{'products':[1,null,'a',[],{}]}",
        "{'product_id':'','quantity':1}",
        "{'product_id':'a','quantity':0}",
        "{'product_id':{},'price':[]}"
      })
  @DisplayName("What cannot be read is passed by")
  void nonsense(String properties) {
    assertThat(Commerce.of("Order Completed", json(properties)).lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "99999999999999999999", "'x'", "null"})
  @DisplayName("A number of any length costs nothing and stays within bounds")
  void numbers(String number) {
    Commerce order =
        Commerce.of(
            "Order Completed",
            json("{'product_id':'a','quantity':" + number + ",'price':" + number + "}"));
    assertThat(order.netQuantity()).isBetween(1L, 1_000_000L);
    assertThat(order.netAmount()).isLessThanOrEqualTo(new BigDecimal("1000000000000"));
  }
}
