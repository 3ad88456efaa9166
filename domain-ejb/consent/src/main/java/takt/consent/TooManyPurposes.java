package takt.consent;

/** No more purposes can be published. */
public final class TooManyPurposes extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public TooManyPurposes() {
    super("There are already " + Purposes.MOST + " purposes");
  }
}
