package takt.consent;

/** Where in the browser something is kept; section 25 TDDDG makes no difference between them. */
public enum CookieKind {
  /** A cookie (RFC 6265). */
  COOKIE,
  /** The site's local storage. */
  LOCAL_STORAGE,
  /** The storage of one browser tab. */
  SESSION_STORAGE,
  /** A database in the browser. */
  INDEXED_DB,
  /** Answers of servers, kept for later. */
  CACHE_STORAGE
}
