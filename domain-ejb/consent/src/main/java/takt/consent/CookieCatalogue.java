package takt.consent;

import java.util.List;
import takt.kernel.PurposeCode;

/** What others know about cookies: the Open Cookie Database, shipped with Takt (rule C9.5). */
public interface CookieCatalogue {

  /** At most so many are proposed for one cookie. */
  int MOST = 5;

  /** How many cookies it knows. */
  int size();

  /**
   * What it knows about a cookie that a site stores, the closest first (see {@link
   * CookiePattern#CLOSEST_FIRST}), at most {@value #MOST}.
   *
   * @param name the cookie's name
   * @param host the host that stores it, in the form of {@link CookiePattern#host}
   */
  List<KnownCookie> find(String name, String host);

  /** The purposes that the company proposes for its categories, by category. */
  List<MappedCategory> mapped();

  /**
   * Chooses the purpose that is proposed for a category.
   *
   * @param expected the revision that it replaces, 0 for a category that has none
   * @throws CookieChanged if {@code expected} is not the current revision
   * @throws UnknownPurpose if the purpose is not published
   */
  MappedCategory map(CookieCategory category, PurposeCode purpose, int expected);

  /**
   * Proposes no purpose for a category any more.
   *
   * @throws CookieChanged if {@code expected} is not the current revision
   */
  void unmap(CookieCategory category, int expected);
}
