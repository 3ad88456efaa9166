package takt.profiles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the lines of a file become events: which columns hold what, and which lines are returns or no
 * products at all.
 *
 * @param columns which columns hold what
 * @param time how to read the time
 * @param categories which category an item has
 * @param cancelled the prefix of the order number that marks a return; empty for none
 * @param noProducts item codes that are bookings; a {@code *} at the end stands for any rest; at
 *     most {@value #MOST_NO_PRODUCTS}
 * @param customerSuffix what is taken off the end of a customer number, such as {@code .0} from a
 *     spreadsheet; empty for nothing
 * @param bought the name of the event of a line, 1 to 200 characters
 * @param returned the name of the event of a return, 1 to 200 characters
 * @param separator what stands between cells: comma, semicolon, tab or bar
 * @param charset UTF-8, ISO-8859-1 or windows-1252
 */
public record ImportMapping(
    Columns columns,
    Time time,
    Categories categories,
    String cancelled,
    List<String> noProducts,
    String customerSuffix,
    String bought,
    String returned,
    char separator,
    Charset charset) {

  /** At most so many item codes that are no products. */
  public static final int MOST_NO_PRODUCTS = 500;

  private static final int MOST_NAME = 200;
  private static final int MOST_AFFIX = 20;
  private static final Set<Charset> CHARSETS =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

  /** Refuses parts out of bounds. */
  public ImportMapping {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(categories, "categories");
    noProducts = List.copyOf(noProducts);
    require(noProducts.size() <= MOST_NO_PRODUCTS, "noProducts must be at most 500");
    require(cancelled.length() <= MOST_AFFIX, "cancelled must have at most 20 characters");
    require(
        customerSuffix.length() <= MOST_AFFIX, "customerSuffix must have at most 20 characters");
    require(named(bought) && named(returned), "bought and returned must have 1 to 200 characters");
    require(",;\t|".indexOf(separator) >= 0, "separator must be a comma, semicolon, tab or bar");
    require(reads(charset), "charset must be UTF-8, ISO-8859-1 or windows-1252");
  }

  /** The same mapping, with times moved by so many days instead. */
  public ImportMapping moved(int days) {
    return new ImportMapping(
        columns,
        new Time(time.format(), time.zone(), days),
        categories,
        cancelled,
        noProducts,
        customerSuffix,
        bought,
        returned,
        separator,
        charset);
  }

  /**
   * Which columns hold what, by the names in the first line.
   *
   * @param customer the customer number; empty cells are anonymous
   * @param item the item's code
   * @param quantity how many
   * @param price the price of one; or else
   * @param amount the price of all, where there is no price of one
   * @param time when
   * @param name the item's name, if there is one
   * @param category the item's category, if there is one
   * @param order the order's number, if there is one
   */
  public record Columns(
      String customer,
      String item,
      String quantity,
      Optional<String> price,
      Optional<String> amount,
      String time,
      Optional<String> name,
      Optional<String> category,
      Optional<String> order) {

    /** Refuses columns without a name, and both or neither of price and amount. */
    public Columns {
      require(
          named(customer) && named(item) && named(quantity) && named(time),
          "columns must have 1 to 200 characters");
      require(price.isPresent() != amount.isPresent(), "columns must name either price or amount");
    }
  }

  /**
   * How to read a time.
   *
   * @param format a pattern of {@link DateTimeFormatter}; empty for ISO 8601
   * @param zone the zone of times that name none
   * @param shiftDays so many days are added, to show old data as if it were new; -36,500 to 36,500
   */
  public record Time(Optional<String> format, ZoneId zone, int shiftDays) {

    private static final int MOST_DAYS = 36_500;

    /** Refuses an unreadable pattern and a shift out of range. */
    public Time {
      Objects.requireNonNull(zone, "zone");
      require(format.filter(pattern -> !readable(pattern)).isEmpty(), "format must be a pattern");
      require(Math.abs((long) shiftDays) <= MOST_DAYS, "shiftDays must be -36500 to 36500");
    }
  }

  /**
   * Which category an item has: that of its column if there is one, else that of the first rule
   * with a keyword at the beginning of a word of its name, else the fallback.
   *
   * @param rules in their order, at most {@value #MOST_RULES}
   * @param fallback for items that no rule fits; empty for no category
   */
  public record Categories(List<Rule> rules, Optional<String> fallback) {

    /** At most so many rules. */
    public static final int MOST_RULES = 100;

    /** Refuses too many rules. */
    public Categories {
      rules = List.copyOf(rules);
      require(rules.size() <= MOST_RULES, "rules must be at most 100");
      fallback.ifPresent(
          category -> require(named(category), "fallback must have 1 to 200 characters"));
    }
  }

  /**
   * One category's keywords.
   *
   * @param category the category, 1 to 200 characters
   * @param keywords words or beginnings of words, upper or lower case; at most {@value
   *     #MOST_KEYWORDS}
   */
  public record Rule(String category, List<String> keywords) {

    /** At most so many keywords. */
    public static final int MOST_KEYWORDS = 200;

    /** Refuses a missing category, no keyword and too many. */
    public Rule {
      keywords = List.copyOf(keywords);
      require(named(category), "category must have 1 to 200 characters");
      require(
          !keywords.isEmpty()
              && keywords.size() <= MOST_KEYWORDS
              && keywords.stream().allMatch(ImportMapping::named),
          "keywords must be 1 to 200, each with 1 to 200 characters");
    }
  }

  /** Whether files in this charset are read. */
  static boolean reads(Charset charset) {
    return CHARSETS.contains(charset);
  }

  private static boolean readable(String pattern) {
    try {
      return named(pattern) && DateTimeFormatter.ofPattern(pattern) != null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean named(String text) {
    return text != null && !text.isBlank() && text.length() <= MOST_NAME;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
