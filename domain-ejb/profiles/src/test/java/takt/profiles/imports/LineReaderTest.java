package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.profiles.Identifier;
import takt.profiles.UnreadableFile;

@DisplayName("A line of the real shop's file")
class LineReaderTest {

  private static final String SALE =
      "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,UK";

  private static final String ANONYMOUS = "536544,21773,CAKE TIN,2,2010-12-01 14:32:00,2.51,,UK";

  @Test
  void ofACustomerIsTheirPurchase() {
    Line.Sale sale = (Line.Sale) OnlineRetail.read(SALE);
    assertThat(sale.event().name()).isEqualTo("Order Completed");
    assertThat(sale.event().customer()).contains(Identifier.customer("17850"));
    assertThat(sale.event().at()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
    assertThat(sale.amount()).isEqualByComparingTo("15.30");
    assertThat(sale.event().properties())
        .hasToString(
            "{\"order_id\":\"536365\",\"products\":[{\"product_id\":\"85123A\",\"name\":\"WHITE"
                + " HANGING HEART T-LIGHT HOLDER\",\"category\":\"lights\",\"price\":2.55,"
                + "\"quantity\":6}]}");
  }

  @Test
  void inSummerIsReadInTheShopsZone() {
    Line.Sale sale =
        (Line.Sale) OnlineRetail.read("1,2,CAKE,1,2011-07-01 12:00:00,1.00,12583.0,France");
    assertThat(sale.event().at()).isEqualTo(Instant.parse("2011-07-01T11:00:00Z"));
  }

  @Test
  void canBeMovedByDaysWithoutBecomingAnotherLine() {
    Line.Sale then = (Line.Sale) OnlineRetail.read(SALE);
    Line.Sale moved =
        (Line.Sale)
            new LineReader(OnlineRetail.mapping(365), OnlineRetail.HEADER).read(2, Csv.cells(SALE));
    assertThat(moved.event().at()).isEqualTo(Instant.parse("2011-12-01T08:26:00Z"));
    assertThat(moved.event().messageId()).isEqualTo(then.event().messageId());
  }

  @Test
  void withoutACustomerNamesNobody() {
    Line.Sale sale = (Line.Sale) OnlineRetail.read(ANONYMOUS);
    assertThat(sale.event().customer()).isEmpty();
    assertThat(sale.event().visitor()).isEmpty();
  }

  @Test
  @DisplayName("that is a cancellation takes a purchase back (F3.3)")
  void cancellation() {
    Line.Sale sale =
        (Line.Sale)
            OnlineRetail.read("C536391,22556,PLASTERS,-12,2010-12-01 10:24:00,1.65,17548.0,UK");
    assertThat(sale.event().name()).isEqualTo("Order Refunded");
    assertThat(sale.amount()).isEqualByComparingTo("-19.80");
    assertThat(
            sale.event().properties().getJsonArray("products").getJsonObject(0).getInt("quantity"))
        .isEqualTo(12);
  }

  @Test
  void ofACustomerAtNoPriceIsAGift() {
    Line.Sale sale =
        (Line.Sale) OnlineRetail.read("537197,22841,CAKE TIN,1,2010-12-05 14:02:00,0.0,12647.0,UK");
    assertThat(sale.amount()).isZero();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          536370,POST,POSTAGE,3,2010-12-01 08:45:00,18.0,12583.0,France            | NOT_A_PRODUCT
          540481,m,Manual,1,2011-01-07 15:29:00,2.55,,UK                            | NOT_A_PRODUCT
          C537581,S,SAMPLES,-1,2010-12-07 12:03:00,12.95,,UK                        | NOT_A_PRODUCT
          A563186,B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,UK             | NOT_A_PRODUCT
          539492,gift_0001_40,Voucher,1,2010-12-20 10:14:00,34.04,,UK               | NOT_A_PRODUCT
          C537651,BANK CHARGES,Bank Charges,-1,2010-12-07 15:41:00,13.29,13001.0,UK | NOT_A_PRODUCT
          536589,21777,,-10,2010-12-01 16:50:00,0.0,,UK                             | STOCK_BOOKING
          536414,22139,,56,2010-12-01 11:52:00,0.0,,UK                              | STOCK_BOOKING
          536589,21777,CAKE,-10,2010-12-01 16:50:00,1.0,12583.0,UK                  | STOCK_BOOKING
          1,21777,CAKE,1,2010-12-01 16:50:00,-1.0,12583.0,UK                        | NEGATIVE_PRICE
          1,21777,CAKE,0,2010-12-01 16:50:00,1.0,12583.0,UK                         | NO_QUANTITY
          C1,21777,CAKE,1,2010-12-01 16:50:00,1.0,12583.0,UK                        | NOT_A_RETURN
          1,,CAKE,1,2010-12-01 16:50:00,1.0,12583.0,UK                              | NO_ITEM
          1,21777,CAKE,one,2010-12-01 16:50:00,1.0,12583.0,UK                       | BAD_NUMBER
          1,21777,CAKE,1,2010-12-01 16:50:00,,12583.0,UK                            | BAD_NUMBER
          1,21777,CAKE,1,2010-12-01 16:50:00,1e99,12583.0,UK                        | BAD_NUMBER
          1,21777,CAKE,1,01.12.2010,1.0,12583.0,UK                                  | BAD_TIME
          1,21777,CAKE,1,2010-13-01 16:50:00,1.0,12583.0,UK                         | BAD_TIME
          1,21777,CAKE,1,2010-12-01 16:50:00,1.0                                    | WRONG_CELLS
          1,21777,CAKE,1,2010-12-01 16:50:00,1.0,12583.0,UK,more                    | WRONG_CELLS
          """)
  void isRefusedForAReason(String csv, takt.profiles.ImportOutcome reason) {
    Line.Refused refused = (Line.Refused) OnlineRetail.read(csv.strip());
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.cells()).doesNotContain("12583");
  }

  @Test
  @DisplayName("with a NUL in any cell is refused; what is kept shows it, and not the customer")
  void nul() {
    for (String cell : List.of("536365", "85123A", "WHITE", "2.55", "17850.0", "UK")) {
      Line line = OnlineRetail.read(SALE.replace(cell, cell + "\0"));
      assertThat(line).isInstanceOf(Line.Refused.class);
      assertThat(((Line.Refused) line).reason()).isEqualTo(takt.profiles.ImportOutcome.WRONG_CELLS);
      assertThat(((Line.Refused) line).cells()).doesNotContain("\0", "17850").contains("HANGING");
    }
  }

  @Test
  @DisplayName("is known again by its content (F4.3), and by a key without the customer's number")
  void isKnownAgain() {
    Line.Sale first = (Line.Sale) OnlineRetail.read(SALE);
    Line.Sale again = (Line.Sale) OnlineRetail.read(SALE);
    Line.Sale another = (Line.Sale) OnlineRetail.read(SALE.replace("17850", "17851"));
    assertThat(again.event().messageId()).isEqualTo(first.event().messageId());
    assertThat(another.event().messageId()).isNotEqualTo(first.event().messageId());
    assertThat(another.key()).isEqualTo(first.key());
  }

  @Test
  @DisplayName("of nobody is told from the same line of somebody; both have one older key (F4.3)")
  void ofNobodyHasAnotherKey() {
    Line.Sale named = (Line.Sale) OnlineRetail.read(SALE);
    Line.Sale anonymous = (Line.Sale) OnlineRetail.read(SALE.replace("17850.0", ""));
    assertThat(anonymous.key()).isNotEqualTo(named.key());
    assertThat(anonymous.older()).isEqualTo(named.older());
    assertThat(named.in(java.util.Set.of(anonymous.older()))).isTrue();
    assertThat(named.in(java.util.Set.of(anonymous.key()))).isFalse();
  }

  @Test
  void needsEveryColumnThatTheMappingNamesOnce() {
    List<String> without = OnlineRetail.HEADER.subList(0, 6);
    assertThatThrownBy(() -> new LineReader(OnlineRetail.mapping(), without))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("CustomerID");
  }
}
