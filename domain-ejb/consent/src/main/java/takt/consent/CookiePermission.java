package takt.consent;

/**
 * Whether something may be stored for somebody now, and why.
 *
 * @param cookie what it is about
 * @param permission the answer for its purpose
 * @param covered whether the text that the person agreed to, if they agreed, covers it (rule C9.4)
 */
public record CookiePermission(Cookie cookie, Permission permission, boolean covered) {

  /** The answer (rule C9.3). */
  public boolean allowed() {
    return covered && permission.allowed();
  }
}
