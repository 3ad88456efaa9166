package takt.campaigns;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.kernel.Language;

/**
 * What an item costs.
 *
 * @param amount 0 to 999,999,999,999.9999, with at most four decimals
 * @param currency in which currency
 */
public record Price(BigDecimal amount, Currency currency) {

  private static final int DECIMALS = 4;
  private static final int DIGITS = 12;
  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,12}(?:[.,][0-9]{1,4})?)(?: ?([A-Z]{3}))?");

  /** Refuses an amount out of range. */
  public Price {
    amount = amount.stripTrailingZeros();
    amount = amount.scale() < 0 ? amount.setScale(0) : amount;
    if (amount.signum() < 0
        || amount.scale() > DECIMALS
        || amount.precision() - amount.scale() > DIGITS) {
      throw new IllegalArgumentException(
          "an amount is 0 to 999999999999.9999, with at most four decimals");
    }
  }

  /**
   * Reads a price as product feeds have it, such as {@code 12.75 EUR}; a comma may be the point.
   *
   * @param otherwise the currency's code where the text has none; empty if there is none either
   * @throws IllegalArgumentException if it is none
   */
  public static Price parse(String text, String otherwise) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("a price is like 12.75 EUR");
    }
    String code = parts.group(2) == null ? otherwise : parts.group(2);
    return new Price(new BigDecimal(parts.group(1).replace(',', '.')), currency(code));
  }

  /**
   * How the price is written in a language, such as {@code 12,90 €} or {@code €12.90}: with the
   * currency's decimals, or its own if it has more.
   */
  public String text(Language language) {
    return PriceText.of(this, language);
  }

  /**
   * The currency of a code of ISO 4217.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("a currency is a code of ISO 4217, such as EUR", unknown);
    }
  }
}
