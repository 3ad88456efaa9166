package takt.client.campaigns;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a campaign is for.
 *
 * @param who {@code everyone}; {@code members} of a segment, told from degree 2 on; or {@code
 *     nobody-known}, which uses nothing of anybody
 * @param segment of members, the code of their segment; else absent
 */
public record AudienceBody(
    @NotNull @Schema(examples = "members") String who,
    @Schema(examples = "big-spenders") String segment) {}
