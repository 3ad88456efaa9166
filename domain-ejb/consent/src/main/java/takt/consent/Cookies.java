package takt.consent;

import java.util.List;
import java.util.Optional;

/** The register of what the company's sites store on persons' devices. */
public interface Cookies {

  /** At most so many entries are kept. */
  int MOST = 500;

  /**
   * Saves an entry.
   *
   * @param coveredFrom the first version of its purpose whose text on storage covers it; the
   *     current one if left out (rule C9.4)
   * @param expected the revision that it replaces, 0 for a new entry
   * @throws CookieChanged if {@code expected} is not the current revision
   * @throws UnknownPurpose if its purpose is not published
   * @throws NotRegistrable if the law does not let its purpose store it (rule C9.2), or there is no
   *     such version
   * @throws CookieRegistered if another entry is about the same
   * @throws TooManyCookies if there are {@value #MOST} already
   */
  SavedCookie save(Cookie cookie, Optional<Integer> coveredFrom, int expected);

  /** The entry of this code. */
  Optional<SavedCookie> find(String code);

  /** Every entry, by code. */
  List<SavedCookie> all();

  /**
   * Takes an entry out.
   *
   * @throws CookieChanged if {@code expected} is not the current revision
   */
  void delete(String code, int expected);

  /**
   * What may be stored for somebody now, and what not, by code (rule C9.3). What is not in it may
   * not be stored.
   *
   * @param site the host whose page asks; empty for all of them
   * @param permissions what the person permits
   */
  List<CookiePermission> permitted(Optional<String> site, Permissions permissions);
}
