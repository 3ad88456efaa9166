package takt.client.segments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment.
 *
 * @param self its address
 * @param code its code
 * @param revision how often it was changed
 * @param segment who is in it
 * @param size how many are; left out if they are fewer than 5, so that it tells of nobody
 * @param progress how far it is computed for everybody
 */
public record SegmentInfo(
    String self,
    @Schema(examples = "runs-far") String code,
    int revision,
    SegmentBody segment,
    Long size,
    ProgressInfo progress) {}
