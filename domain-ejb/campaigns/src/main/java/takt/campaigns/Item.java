package takt.campaigns;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.PurchaseCategory;
import takt.profiles.PurchaseKind;

/**
 * Something to speak about, such as a product.
 *
 * @param code its code as purchases carry it, 1 to {@value #LONGEST_CODE} characters
 * @param names what it is called, in at least one language, 1 to {@value #LONGEST_NAME} characters
 * @param category its category as purchases carry it
 * @param brand its brand, 1 to {@value #LONGEST_CODE} characters
 * @param kind whether it is durable or consumable; empty where its category says it
 * @param price what it costs
 * @param availability whether it can be had
 * @param replaces the codes of the items whose successor it is, at most {@value #MOST_REPLACED}
 * @param link its page: a path beginning with one slash, or an https address, at most 2,000
 *     characters
 * @param image a picture of it, likewise
 * @param fromPurchases for which purpose the purchases may be used that it is known from (rule
 *     G10.7); empty if the company put it in
 * @param revision 1 for the first, grows with every change; 0 before it is stored
 */
public record Item(
    String code,
    Map<Language, String> names,
    String category,
    Optional<String> brand,
    Optional<PurchaseKind> kind,
    Optional<Price> price,
    Availability availability,
    SortedSet<String> replaces,
    Optional<String> link,
    Optional<String> image,
    Optional<PurposeCode> fromPurchases,
    int revision) {

  /** No code and no brand is longer. */
  public static final int LONGEST_CODE = 100;

  /** No name is longer. */
  public static final int LONGEST_NAME = 200;

  /** It is the successor of at most so many others. */
  public static final int MOST_REPLACED = 20;

  private static final Pattern LINK = Pattern.compile("(/(?!/)|https://)[^\\s{}<>\"\\\\]{0,1980}");

  /** Refuses nonsense, each part by its name, with {@link BadItem}. */
  public Item {
    line("code", code, LONGEST_CODE);
    Map<Language, String> copy = new EnumMap<>(Language.class);
    copy.putAll(names);
    names = Collections.unmodifiableMap(copy);
    require(!names.isEmpty(), "names", "must have one in a language");
    names.values().forEach(name -> line("names", name, LONGEST_NAME));
    line("category", category, PurchaseCategory.LONGEST);
    brand.ifPresent(one -> line("brand", one, LONGEST_CODE));
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(availability, "availability");
    replaces = Collections.unmodifiableSortedSet(new TreeSet<>(replaces));
    require(replaces.size() <= MOST_REPLACED, "replaces", "must be at most " + MOST_REPLACED);
    replaces.forEach(one -> line("replaces", one, LONGEST_CODE));
    require(!replaces.contains(code), "replaces", "must not name the item itself");
    link.ifPresent(one -> address("link", one));
    image.ifPresent(one -> address("image", one));
    Objects.requireNonNull(fromPurchases, "fromPurchases");
  }

  /** Its name in a language, else in the other one. */
  public String name(Language language) {
    return names.getOrDefault(language, names.values().iterator().next());
  }

  /** The same, of another revision. */
  public Item of(int other) {
    return new Item(
        code,
        names,
        category,
        brand,
        kind,
        price,
        availability,
        replaces,
        link,
        image,
        fromPurchases,
        other);
  }

  private static void line(String part, String value, int most) {
    require(
        value != null
            && !value.isBlank()
            && value.length() <= most
            && value.equals(value.strip())
            && value.chars().noneMatch(Character::isISOControl),
        part,
        "must have 1 to "
            + most
            + " characters, no control characters among them, and no blanks at its ends");
  }

  private static void address(String part, String value) {
    require(LINK.matcher(value).matches(), part, "must be a path or an https address");
  }

  private static void require(boolean holds, String part, String otherwise) {
    if (!holds) {
      throw new BadItem(part, otherwise);
    }
  }
}
