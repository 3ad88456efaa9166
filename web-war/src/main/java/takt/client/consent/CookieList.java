package takt.client.consent;

import java.util.List;

/**
 * The register.
 *
 * @param items every entry, by code
 */
public record CookieList(List<CookieInfo> items) {}
