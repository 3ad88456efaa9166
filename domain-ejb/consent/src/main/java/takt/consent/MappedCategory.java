package takt.consent;

import takt.kernel.PurposeCode;

/**
 * The purpose that the company proposes for a category of the Open Cookie Database.
 *
 * @param category the category
 * @param purpose the purpose
 * @param revision 1 when it was chosen, one more with each change
 */
public record MappedCategory(CookieCategory category, PurposeCode purpose, int revision) {}
