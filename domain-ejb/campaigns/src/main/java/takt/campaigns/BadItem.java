package takt.campaigns;

/** A part of an {@link Item} that cannot be one. */
public final class BadItem extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String part;

  BadItem(String part, String rule) {
    super(rule);
    this.part = part;
  }

  /** The part's name in the record. */
  public String part() {
    return part;
  }
}
