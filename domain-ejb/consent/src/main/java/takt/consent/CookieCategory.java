package takt.consent;

/** The categories of the Open Cookie Database. */
public enum CookieCategory {
  /** Counts and measures. */
  ANALYTICS,
  /** Gives a function of the site. */
  FUNCTIONAL,
  /** Advertises. */
  MARKETING,
  /** The site does not work without it. */
  NECESSARY,
  /** Fits the site to the person. */
  PERSONALIZATION,
  /** Protects the site or the person. */
  SECURITY
}
