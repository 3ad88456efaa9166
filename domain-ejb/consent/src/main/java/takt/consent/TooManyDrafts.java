package takt.consent;

/** No more drafts can be saved. */
public final class TooManyDrafts extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public TooManyDrafts() {
    super("There are already " + Drafts.MOST + " drafts");
  }
}
