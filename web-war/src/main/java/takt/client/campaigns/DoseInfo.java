package takt.client.campaigns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How personal the message was allowed to be.
 *
 * @param degree the highest degree that was allowed, 0 to 4
 * @param heldDownBy what made it no higher: permission, familiarity or own-limit; absent where it
 *     is the highest that there is
 */
public record DoseInfo(
    @Schema(examples = "3") int degree, @Schema(examples = "familiarity") String heldDownBy) {}
