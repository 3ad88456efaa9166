package takt.campaigns.item;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import takt.campaigns.Availability;
import takt.campaigns.BadItem;
import takt.campaigns.Item;
import takt.campaigns.Price;
import takt.kernel.Language;
import takt.profiles.DataOutcome;
import takt.profiles.PurchaseKind;

/**
 * Reads an item out of a line of a product feed (rule G10.3), by the names of Google's product data
 * specification (https://support.google.com/merchants/answer/7052112) and some of Takt's. What a
 * line leaves out, or leaves empty, is as it was.
 */
final class FeedLine {

  /** Where a part that has another name stands in a line. */
  private static final Map<String, String> FIELDS =
      Map.of("names", "title", "category", "product_type", "image", "image_link");

  private final JsonObject fields;
  private final Optional<Item> former;

  private FeedLine(JsonObject fields, Optional<Item> former) {
    this.fields = fields;
    this.former = former;
  }

  /** Says why a line is refused, and where: never what stands there. */
  static final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DataOutcome reason;
    private final String pointer;

    Unusable(DataOutcome reason, String field) {
      super(reason.code(), null, false, false);
      this.reason = reason;
      this.pointer = "/" + field;
    }

    DataOutcome reason() {
      return reason;
    }

    String pointer() {
      return pointer;
    }
  }

  /**
   * The code of the item that a line is about.
   *
   * @throws Unusable if it has none
   */
  static String code(JsonObject fields) {
    String code =
        new FeedLine(fields, Optional.empty())
            .text("id")
            .orElseThrow(() -> new Unusable(DataOutcome.BAD_FIELD, "id"));
    if (code.length() > Item.LONGEST_CODE || code.chars().anyMatch(Character::isISOControl)) {
      throw new Unusable(DataOutcome.BAD_FIELD, "id");
    }
    return code;
  }

  /**
   * The item as it is after a line.
   *
   * @param former as it was; empty for a new one
   * @throws Unusable if the line is refused
   */
  static Item read(JsonObject fields, String code, Optional<Item> former) {
    return new FeedLine(fields, former).item(code);
  }

  private Item item(String code) {
    try {
      return new Item(
          code,
          names(),
          category(),
          text("brand").or(() -> former.flatMap(Item::brand)),
          kind(),
          price(),
          availability(),
          replaces(),
          text("link").or(() -> former.flatMap(Item::link)),
          text("image_link").or(() -> former.flatMap(Item::image)),
          Optional.empty(),
          former.map(Item::revision).orElse(0));
    } catch (BadItem bad) {
      throw new Unusable(DataOutcome.BAD_FIELD, FIELDS.getOrDefault(bad.part(), bad.part()));
    }
  }

  private String category() {
    return text("product_type")
        .or(() -> text("google_product_category"))
        .or(() -> former.map(Item::category))
        .orElseThrow(() -> new Unusable(DataOutcome.BAD_FIELD, "product_type"));
  }

  private Map<Language, String> names() {
    Map<Language, String> names = new EnumMap<>(Language.class);
    former.ifPresent(item -> names.putAll(item.names()));
    for (Language language : Language.values()) {
      text("title_" + language.tag())
          .or(() -> text("title"))
          .ifPresent(name -> names.put(language, name));
    }
    if (names.isEmpty()) {
      throw new Unusable(DataOutcome.NO_NAME, "title");
    }
    return names;
  }

  private Optional<PurchaseKind> kind() {
    return text("kind")
        .map(word -> constant(PurchaseKind.class, "kind", word))
        .or(() -> former.flatMap(Item::kind));
  }

  private Availability availability() {
    return text("availability")
        .map(word -> constant(Availability.class, "availability", word))
        .or(() -> former.map(Item::availability))
        .orElse(Availability.IN_STOCK);
  }

  /** A word such as {@code in_stock}, or {@code in stock} as older feeds have it. */
  private static <E extends Enum<E>> E constant(Class<E> type, String field, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Unusable(DataOutcome.BAD_FIELD, field));
  }

  private Optional<Price> price() {
    try {
      return text("price")
          .map(text -> Price.parse(text, text("currency").orElse("")))
          .or(() -> former.flatMap(Item::price));
    } catch (IllegalArgumentException refused) {
      throw new Unusable(DataOutcome.BAD_FIELD, "price");
    }
  }

  /** Codes, one by one or separated by commas. */
  private SortedSet<String> replaces() {
    TreeSet<String> codes = new TreeSet<>();
    if (fields.get("replaces") instanceof JsonArray several) {
      several.forEach(one -> text("replaces", one).ifPresent(codes::add));
    } else {
      text("replaces")
          .ifPresent(
              text -> Arrays.stream(text.split(",", -1)).map(String::strip).forEach(codes::add));
    }
    codes.remove("");
    return codes.isEmpty() ? former.map(Item::replaces).orElse(codes) : codes;
  }

  private Optional<String> text(String field) {
    return text(field, fields.getOrDefault(field, JsonValue.NULL));
  }

  private static Optional<String> text(String field, JsonValue value) {
    if (value == JsonValue.NULL) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      return Optional.of(text.getString().strip()).filter(one -> !one.isEmpty());
    }
    if (value instanceof JsonNumber number) {
      return Optional.of(number.toString());
    }
    throw new Unusable(DataOutcome.BAD_FIELD, field);
  }
}
