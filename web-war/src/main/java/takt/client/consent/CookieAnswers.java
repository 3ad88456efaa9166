package takt.client.consent;

import java.util.List;

/**
 * What may be stored on somebody's device now. What is in neither list may not be stored.
 *
 * @param allowed what may be stored and read
 * @param denied what must not be stored nor read; what is there of it is to be deleted
 */
public record CookieAnswers(List<CookieAnswer> allowed, List<CookieAnswer> denied) {}
