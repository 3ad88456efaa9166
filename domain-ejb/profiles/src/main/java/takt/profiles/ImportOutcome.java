package takt.profiles;

/** What became of a line of an imported file (rule F4.1). */
public enum ImportOutcome {
  /** Accepted: stored with its customer. */
  STORED("Stored", false),
  /** Accepted: counted without any identifier, because nobody is named or nothing permits more. */
  COUNTED("Counted", false),
  /** The same line was here before, in this file or another. */
  DUPLICATE("Duplicate", false),
  /**
   * Refused: it has more or fewer cells than the first line, or one that is far too long or has a
   * NUL.
   */
  WRONG_CELLS("WrongCells", true),
  /** Refused: it names no item. */
  NO_ITEM("NoItem", true),
  /** Refused: the quantity, price or amount is no number, or out of range. */
  BAD_NUMBER("BadNumber", true),
  /** Refused: the time is not of the mapping's format. */
  BAD_TIME("BadTime", true),
  /** Refused: the item is a booking such as postage, by the mapping's list. */
  NOT_A_PRODUCT("NotAProduct", true),
  /** Refused: stock was corrected; nobody bought or returned anything. */
  STOCK_BOOKING("StockBooking", true),
  /** Refused: the price is below zero. */
  NEGATIVE_PRICE("NegativePrice", true),
  /** Refused: the quantity is zero. */
  NO_QUANTITY("NoQuantity", true),
  /** Refused: a cancellation that takes nothing back. */
  NOT_A_RETURN("NotAReturn", true),
  /** Refused: the person permits no purpose of it, and no purpose counts it. */
  NOT_PERMITTED("NotPermitted", true),
  /** Refused: it names somebody who was erased while the file was kept. */
  ERASED("Erased", true);

  private final String code;
  private final boolean refusal;

  ImportOutcome(String code, boolean refusal) {
    this.code = code;
    this.refusal = refusal;
  }

  /** Its stable name, such as {@code NotAProduct}. */
  public String code() {
    return code;
  }

  /** Whether the line was refused. */
  public boolean refusal() {
    return refusal;
  }
}
