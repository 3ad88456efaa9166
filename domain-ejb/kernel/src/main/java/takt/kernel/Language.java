package takt.kernel;

/** The languages that Takt speaks with persons. */
public enum Language {
  /** German. */
  DE,
  /** English. */
  EN;

  /** The language tag of BCP 47, such as {@code de}. */
  public String tag() {
    return this == DE ? "de" : "en";
  }
}
