package takt.client.consent;

import java.util.List;

/**
 * What the cookies that a site stores seem to be.
 *
 * @param source who says so, and under which licence
 * @param size how many cookies they know
 * @param items one for each cookie, in the order asked
 */
public record CookieProposals(String source, int size, List<CookieProposal> items) {}
