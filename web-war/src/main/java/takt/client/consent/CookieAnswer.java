package takt.client.consent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that may or may not be stored now, and why.
 *
 * @param code its code in the register
 * @param name its name, or how it begins
 * @param prefix whether only its beginning is given
 * @param domain the host that stores it; absent for whatever site it is
 * @param kind cookie, local-storage, session-storage, indexed-db or cache-storage
 * @param description what it does
 * @param lifetime how long it stays, in words
 * @param days the same in days, 0 for until the browser is closed; absent if only words say it
 * @param controller who decides what happens with it
 * @param platform the software that stores it
 * @param privacy where the controller says what they do with data
 * @param necessary why the service cannot be given without it; absent if it can
 * @param purpose the code of the purpose it serves
 * @param purposeName that purpose's name
 * @param rule the rule that decided: one of those of permissions, or not-covered where the person
 *     agreed to an earlier text that does not cover it
 * @param since when the person decided; absent where they did not
 * @param reason the same in a plain sentence
 */
public record CookieAnswer(
    @Schema(examples = "visitor") String code,
    @Schema(examples = "shop_visitor") String name,
    boolean prefix,
    String domain,
    @Schema(examples = "cookie") String kind,
    String description,
    @Schema(examples = "30 days") String lifetime,
    Integer days,
    String controller,
    String platform,
    String privacy,
    String necessary,
    @Schema(examples = "offers") String purpose,
    String purposeName,
    @Schema(examples = "given") String rule,
    Instant since,
    @Schema(examples = "You agreed to this on 22 November 2026.") String reason) {}
