package takt.profiles;

/** No more categories of consent can be added. */
public final class TooManyConsentCategories extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many there may be. */
  public TooManyConsentCategories() {
    super("There are already " + ConsentCategories.MOST + " categories");
  }
}
