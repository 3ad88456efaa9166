package takt.consent;

import java.util.UUID;

/** An entry of the ledger that no block holds yet; it will in a few seconds (rule C5.2). */
public final class NotSealedYet extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Of this entry. */
  public NotSealedYet(UUID entry) {
    super("The entry " + entry + " is not sealed yet; ask again in a few seconds");
  }
}
