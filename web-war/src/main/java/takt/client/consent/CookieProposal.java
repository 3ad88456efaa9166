package takt.client.consent;

import java.util.List;

/**
 * What a cookie that a site stores seems to be.
 *
 * @param name its name
 * @param domain the host that stores it
 * @param registered the code of the entry that the register has for it already
 * @param known what the Open Cookie Database says, the closest first, at most five
 */
public record CookieProposal(
    String name, String domain, String registered, List<KnownCookieInfo> known) {}
