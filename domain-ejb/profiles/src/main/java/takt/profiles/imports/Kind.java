package takt.profiles.imports;

/** What a run imports. */
enum Kind {
  /** Order lines. */
  ORDERS,
  /** Choices that persons made elsewhere. */
  CHOICES,
  /** Data that the company has. */
  DATA
}
