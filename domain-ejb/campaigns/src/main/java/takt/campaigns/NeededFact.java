package takt.campaigns;

/** A fact about a person that a variant needs; its placeholder is {@code {its name}}. */
public enum NeededFact {
  /** That the person is interested in the message's category; the category's code. */
  CATEGORY("category", 3),
  /** That the person has bought the message's item; the item's code. */
  ITEM("item", 3),
  /** When the person last bought the message's item; the day, as YYYY-MM-DD in UTC. */
  BOUGHT_ON("boughtOn", 3),
  /** The attribute {@code firstName}. */
  FIRST_NAME("firstName", 4);

  private final String placeholder;
  private final int leastDegree;

  NeededFact(String placeholder, int leastDegree) {
    this.placeholder = placeholder;
    this.leastDegree = leastDegree;
  }

  /** Its name in texts and in the API, without braces. */
  public String placeholder() {
    return placeholder;
  }

  /** The lowest degree whose variants may use it (rule G1.4). */
  public int leastDegree() {
    return leastDegree;
  }

  /**
   * The fact with this placeholder.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NeededFact of(String placeholder) {
    for (NeededFact fact : values()) {
      if (fact.placeholder.equals(placeholder)) {
        return fact;
      }
    }
    throw new IllegalArgumentException(
        "there is no fact of this name; there are category, item, boughtOn and firstName");
  }
}
