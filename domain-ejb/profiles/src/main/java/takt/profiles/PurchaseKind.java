package takt.profiles;

/** What kind of things a category of products holds (rule F15.1). */
public enum PurchaseKind {
  /** Whoever has it needs no other one, until it is worn out. */
  DURABLE,
  /** It is used up, and bought again. */
  CONSUMABLE
}
