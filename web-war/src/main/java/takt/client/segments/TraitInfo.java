package takt.client.segments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A computed trait.
 *
 * @param self its address
 * @param code its code
 * @param revision how often it was changed
 * @param trait what it is
 * @param progress how far it is computed for everybody
 */
public record TraitInfo(
    String self,
    @Schema(examples = "km-this-week") String code,
    int revision,
    TraitBody trait,
    ProgressInfo progress) {}
