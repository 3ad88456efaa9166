package takt.profiles;

/** A recipient gets no more data. */
public final class RecipientRetired extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public RecipientRetired() {
    super("The recipient is retired: it gets no more data of persons");
  }
}
