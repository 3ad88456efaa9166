package takt.profiles;

/** What an interest can be in. Each has a half-life of its own (rule F3.5). */
public enum Dimension {
  /** A kind of product. */
  CATEGORY,
  /** Whose product it is. */
  BRAND,
  /** What something is about, whatever kind of product it is: Christmas, vegan, running. */
  THEME
}
