package takt.client.consent;

/**
 * A category of the Open Cookie Database, and what it means here.
 *
 * @param category analytics, functional, marketing, necessary, personalization or security
 * @param purpose the code of the purpose that is proposed for it; absent for none
 * @param revision 0 without a purpose, else 1 when one was chosen, one more with each change
 */
public record CategoryInfo(String category, String purpose, int revision) {}
