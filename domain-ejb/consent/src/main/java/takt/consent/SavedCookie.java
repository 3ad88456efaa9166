package takt.consent;

import java.time.Instant;

/**
 * An entry of the register as it is saved.
 *
 * @param cookie what it says
 * @param coveredFrom the first version of its purpose whose text on storage covers it (rule C9.4)
 * @param checkedAgainst the version of its purpose that was current when it was last saved; where
 *     there is a newer one, somebody has to compare it with that text
 * @param revision 1 when it was made, one more with each change
 * @param changedAt when it was last saved
 */
public record SavedCookie(
    Cookie cookie, int coveredFrom, int checkedAgainst, int revision, Instant changedAt) {

  /**
   * Whether it may be stored now, as somebody's permission for its purpose decides (rules C9.3 and
   * C9.4).
   */
  public CookiePermission under(Permission permission) {
    boolean covered =
        permission.rule() != Permission.Rule.GIVEN || permission.version() >= coveredFrom;
    return new CookiePermission(cookie, permission, covered);
  }
}
