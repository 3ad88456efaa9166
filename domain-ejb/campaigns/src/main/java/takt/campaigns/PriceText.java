package takt.campaigns;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import takt.kernel.Language;

/**
 * Writes prices as a language does, by the locale data of the JDK (Unicode CLDR). To make a format
 * takes longer than most of a decision does, so one is kept for each language and currency, of
 * which ISO 4217 has some 230.
 */
final class PriceText {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private record Style(Language language, Currency currency) {}

  private static final Map<Style, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

  private PriceText() {}

  static String of(Price price, Language language) {
    Style style = new Style(language, price.currency());
    DecimalFormat kept = FORMATS.computeIfAbsent(style, PriceText::format);
    // Formats are not safe for threads.
    DecimalFormat own = (DecimalFormat) kept.clone();
    own.setMaximumFractionDigits(Math.max(own.getMaximumFractionDigits(), price.amount().scale()));
    return own.format(price.amount());
  }

  /** With as many decimals as the currency has; a price with more keeps its own. */
  private static DecimalFormat format(Style style) {
    Locale locale = style.language() == Language.DE ? Locale.GERMAN : Locale.ENGLISH;
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(style.currency());
    int decimals = Math.max(0, style.currency().getDefaultFractionDigits());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String before = format.getPositivePrefix();
    // CLDR parts a code from the digits after it, CHF 12.90, which the JDK leaves out.
    if (!before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1))) {
      format.setPositivePrefix(before + NO_BREAK_SPACE);
    }
    return format;
  }
}
