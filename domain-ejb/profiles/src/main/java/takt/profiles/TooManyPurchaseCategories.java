package takt.profiles;

/** There are as many categories of products as there can be. */
public final class TooManyPurchaseCategories extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the bound. */
  public TooManyPurchaseCategories() {
    super("There are at most " + PurchaseCategories.MOST + " categories of products");
  }
}
