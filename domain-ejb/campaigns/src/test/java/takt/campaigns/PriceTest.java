package takt.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.Language;

class PriceTest {

  @ParameterizedTest
  @CsvSource({
    "12.9 EUR, '12,90 €', '€12.90'",
    "1234567.5 EUR, '1.234.567,50 €', '€1,234,567.50'",
    "0 EUR, '0,00 €', '€0.00'",
    "1.799 EUR, '1,799 €', '€1.799'",
    "20 USD, '20,00 $', '$20.00'",
    "12.90 CHF, '12,90 CHF', 'CHF 12.90'",
    "100 JPY, '100 ¥', '¥100'",
    "1.5 KWD, '1,500 KWD', 'KWD 1.500'"
  })
  @DisplayName("G6.7 is written as the language writes it, with the currency's decimals")
  void isWritten(String price, String german, String english) {
    Price one = Price.parse(price, "");
    assertThat(one.text(Language.DE).replace('\u00a0', ' ')).isEqualTo(german);
    assertThat(one.text(Language.EN).replace('\u00a0', ' ')).isEqualTo(english);
  }

  @Property
  @Label("G6.7 says the whole amount and breaks at no blank, whatever the currency")
  void saysTheWholeAmount(
      @ForAll @BigRange(min = "0", max = "99999999") @Scale(4) BigDecimal amount,
      @ForAll("currencies") Currency currency,
      @ForAll Language language) {
    String text = new Price(amount, currency).text(language);
    boolean german = language == Language.DE;
    String digits =
        text.replaceAll(german ? "[^0-9,]" : "[^0-9.]", "")
            .replace(',', '.')
            .replaceAll("^\\.|\\.$", "");
    assertThat(new BigDecimal(digits)).isEqualByComparingTo(amount);
    assertThat(text).doesNotContain(" ");
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(Currency.getAvailableCurrencies());
  }
}
