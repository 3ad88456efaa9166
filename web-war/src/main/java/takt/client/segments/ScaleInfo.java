package takt.client.segments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A psychographic scale.
 *
 * @param self its address
 * @param code its code
 * @param revision how often it was changed
 * @param scale what it is
 */
public record ScaleInfo(
    String self, @Schema(examples = "novelty") String code, int revision, ScaleBody scale) {}
