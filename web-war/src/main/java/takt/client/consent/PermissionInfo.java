package takt.client.consent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a purpose is permitted for somebody, now or at the time asked for, and why.
 *
 * @param purpose its code
 * @param name its name in the language asked for
 * @param allowed the answer
 * @param rule the rule that decided: refused, withdrawn, objected, given, asked-anew, not-decided,
 *     not-objected, contract or law
 * @param version the version that the person decided on; the one current then where the default
 *     decided
 * @param since when the person decided; absent where the default decided
 * @param reason the same in a plain sentence
 * @param noSwitch why the person cannot switch it off; absent where they can
 */
public record PermissionInfo(
    @Schema(examples = "offers") String purpose,
    String name,
    boolean allowed,
    @Schema(examples = "given") String rule,
    int version,
    Instant since,
    @Schema(examples = "You agreed to this on 22 November 2026.") String reason,
    String noSwitch) {}
