package takt.campaigns;

/** Whether an item can be had, in the words of product feeds. */
public enum Availability {
  /** Can be had now. */
  IN_STOCK,
  /** Cannot be had yet, but ordered. */
  PREORDER,
  /** Cannot be had at the moment, but ordered. */
  BACKORDER,
  /** Cannot be had: it is not spoken of (rule G10.5). */
  OUT_OF_STOCK;

  /** Whether it may be spoken of. */
  public boolean spokenOf() {
    return this != OUT_OF_STOCK;
  }
}
