package takt.client.consent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a purpose is permitted on one channel, where that differs from the purpose as a whole.
 *
 * @param channel web, email, push, post, phone or shop
 * @param allowed the answer
 * @param rule the rule that decided
 * @param since when the person decided; absent where the default decided
 * @param until when the consent ends, or ended; absent if it does not
 * @param reason the same in a plain sentence
 */
public record ChannelPermission(
    @Schema(examples = "phone") String channel,
    boolean allowed,
    @Schema(examples = "withdrawn") String rule,
    Instant since,
    Instant until,
    @Schema(examples = "You withdrew your consent on 22 November 2026.") String reason) {}
