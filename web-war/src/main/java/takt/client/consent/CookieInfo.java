package takt.client.consent;

import java.time.Instant;

/**
 * An entry of the register.
 *
 * @param self its address
 * @param code its code
 * @param revision 1 when it was made, one more with each change
 * @param changedAt when it was last saved
 * @param checkedAgainst the version of its purpose that was current then
 * @param outdated whether the purpose has a newer version now: compare the entry with its text on
 *     storage, and save it anew
 * @param entry what it says
 */
public record CookieInfo(
    String self,
    String code,
    int revision,
    Instant changedAt,
    int checkedAgainst,
    boolean outdated,
    CookieBody entry) {}
