package takt.campaigns;

import java.util.Objects;
import java.util.regex.Pattern;
import takt.profiles.PersonalNames;

/**
 * A fact that a variant needs; its placeholder is {@code {its name}}.
 *
 * @param kind what kind of fact
 * @param name of an attribute and an entry of the context, its name, 1 to 100 letters, digits,
 *     dots, hyphens and underscores; else empty
 */
public record NeededFact(Kind kind, String name) {

  /** That the person is interested in the message's category. */
  public static final NeededFact CATEGORY = new NeededFact(Kind.CATEGORY, "");

  /** That the person has bought the message's item. */
  public static final NeededFact ITEM = new NeededFact(Kind.ITEM, "");

  /** When the person last bought the message's item. */
  public static final NeededFact BOUGHT_ON = new NeededFact(Kind.BOUGHT_ON, "");

  /** The person's first name. */
  public static final NeededFact FIRST_NAME = new NeededFact(Kind.FIRST_NAME, "");

  /** The segment that the variant is for. */
  public static final NeededFact SEGMENT = new NeededFact(Kind.SEGMENT, "");

  private static final int PERSONAL_DEGREE = 4;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** The kinds of facts. */
  public enum Kind {
    /** An entry of the request's context, such as the page or the weather. */
    CONTEXT("context", 1, true),
    /** What the catalogue calls the message's item. */
    ITEM_NAME("item.name", 0, false),
    /** The brand of the message's item. */
    ITEM_BRAND("item.brand", 0, false),
    /** The category of the message's item in the catalogue. */
    ITEM_CATEGORY("item.category", 0, false),
    /** What the message's item costs, as the language writes it. */
    ITEM_PRICE("item.price", 0, false),
    /** The segment that the variant is for; its name in the variant's language. */
    SEGMENT("segment", 2, false),
    /** An interest in the message's category; the category's code. */
    CATEGORY("category", 3, false),
    /** A purchase of the message's item; the item's code. */
    ITEM("item", PERSONAL_DEGREE, false),
    /** The day of the last purchase of the message's item, as YYYY-MM-DD where the person is. */
    BOUGHT_ON("boughtOn", PERSONAL_DEGREE, false),
    /** An attribute by its name. */
    ATTRIBUTE("attribute", 3, true),
    /** The attribute {@code firstName}. */
    FIRST_NAME("firstName", PERSONAL_DEGREE, false);

    private final String word;
    private final int leastDegree;
    private final boolean named;

    Kind(String word, int leastDegree, boolean named) {
      this.word = word;
      this.leastDegree = leastDegree;
      this.named = named;
    }
  }

  /** Refuses a name that is none. */
  public NeededFact {
    Objects.requireNonNull(kind, "kind");
    if (kind.named ? !NAME.matcher(name).matches() : !name.isEmpty()) {
      throw unknown();
    }
  }

  /** Its name in texts and in the API, without braces. */
  public String placeholder() {
    return kind.named ? kind.word + "." + name : kind.word;
  }

  /**
   * The lowest degree whose variants may use it (rules G1.4 and G6.2). A purchase, and an attribute
   * that says who somebody is, such as a name or a birthday, are personal; an interest and any
   * other attribute are behaviour.
   */
  public int leastDegree() {
    return kind == Kind.ATTRIBUTE && PersonalNames.tell(name) ? PERSONAL_DEGREE : kind.leastDegree;
  }

  /**
   * Whether it is something that the catalogue says of the message's item: a fact of the company's,
   * whoever is there, and so of degree 0.
   */
  public boolean ofCatalogue() {
    return switch (kind) {
      case ITEM_NAME, ITEM_BRAND, ITEM_CATEGORY, ITEM_PRICE -> true;
      default -> false;
    };
  }

  /**
   * The fact with this placeholder.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NeededFact of(String placeholder) {
    int dot = placeholder.indexOf('.');
    String word = dot < 0 ? placeholder : placeholder.substring(0, dot);
    String name = dot < 0 ? "" : placeholder.substring(dot + 1);
    for (Kind kind : Kind.values()) {
      if (kind.named ? dot >= 0 && kind.word.equals(word) : kind.word.equals(placeholder)) {
        // A name is one fact, in whichever way it is asked for.
        return kind == Kind.ATTRIBUTE && name.equals(Kind.FIRST_NAME.word)
            ? FIRST_NAME
            : new NeededFact(kind, kind.named ? name : "");
      }
    }
    throw unknown();
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "there is no fact of this name; there are item.name, item.brand, item.category, item.price,"
            + " category, item, boughtOn, firstName, segment, attribute. and an attribute's name,"
            + " context. and the name of an entry");
  }
}
