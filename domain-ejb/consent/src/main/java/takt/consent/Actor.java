package takt.consent;

/** Who made an entry in the ledger. */
public enum Actor {
  /** The person, by a click or a call. */
  PERSON,
  /** Staff, on the person's word. */
  STAFF,
  /** A signal of the person's browser, such as Global Privacy Control. */
  BROWSER_SIGNAL,
  /** The import of consents that were given elsewhere. */
  IMPORT,
  /** Takt itself, when profiles merge or are split. */
  TAKT
}
