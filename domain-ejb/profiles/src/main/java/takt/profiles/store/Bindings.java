package takt.profiles.store;

import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/** How statements look into a column that holds a set of purposes as its canonical text. */
public final class Bindings {

  /** The condition that a row is bound to a purpose; its parameter is {@link #pattern}. */
  public static final String BOUND = "' ' || purposes || ' ' like ?";

  private Bindings() {}

  /** The parameter of {@link #BOUND}; a code holds no wild card. */
  public static String pattern(PurposeCode purpose) {
    return "% " + purpose + " %";
  }

  /** What is left of a binding when purposes are withdrawn. */
  public static PurposeSet rest(String canonical, PurposeSet withdrawn) {
    return PurposeSet.parse(canonical).without(withdrawn);
  }
}
