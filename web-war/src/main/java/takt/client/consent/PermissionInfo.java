package takt.client.consent;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a purpose is permitted for somebody, now or at the time asked for, and why.
 *
 * @param purpose its code
 * @param name its name in the language asked for
 * @param allowed the answer
 * @param rule the rule that decided: restricted, refused, withdrawn, objected, given, signalled,
 *     expired, asked-anew, age-needed, other-needed, excluded, not-decided, not-objected, contract
 *     or law
 * @param version the version that the person decided on; the one current then where the default
 *     decided
 * @param since when the person decided; absent where the default decided
 * @param until when the consent ends, or ended; absent if it does not
 * @param reason the same in a plain sentence
 * @param noSwitch why the person cannot switch it off; absent where they can
 * @param channels the channels on which the answer differs; absent if it does on none
 */
public record PermissionInfo(
    @Schema(examples = "offers") String purpose,
    String name,
    boolean allowed,
    @Schema(examples = "given") String rule,
    int version,
    Instant since,
    Instant until,
    @Schema(examples = "You agreed to this on 22 November 2026.") String reason,
    String noSwitch,
    List<ChannelPermission> channels) {}
