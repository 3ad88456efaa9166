package takt.profiles;

import takt.consent.SpecialCategory;

/** An attribute seems to be of a special category of data that no permitted purpose covers. */
public final class SpecialCategoryRefused extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the category. */
  public SpecialCategoryRefused(SpecialCategory category) {
    super(
        "By its name, this attribute is of the special category \""
            + category.name().toLowerCase(java.util.Locale.ROOT)
            + "\" (GDPR Art. 9), which no permitted purpose covers; if it is not, say so at"
            + " /api/attribute-names");
  }
}
