package takt.client.consent;

import java.util.List;

/**
 * What the Open Cookie Database says about a cookie.
 *
 * @param id its id there
 * @param name its name, or how it begins
 * @param prefix whether only its beginning is given
 * @param domains the hosts that store it; none for whatever site it is
 * @param category analytics, functional, marketing, necessary, personalization or security
 * @param purpose the purpose that the company chose for this category; absent if it chose none
 * @param description what it does, in English
 * @param stated how long it stays, as the database writes it
 * @param lifetime the same as the register takes it, as far as it can be counted and said
 * @param controller who decides what happens with it
 * @param platform the software that stores it
 * @param privacy where the controller says what they do with data
 */
public record KnownCookieInfo(
    String id,
    String name,
    boolean prefix,
    List<String> domains,
    String category,
    String purpose,
    String description,
    String stated,
    CookieTime lifetime,
    String controller,
    String platform,
    String privacy) {}
