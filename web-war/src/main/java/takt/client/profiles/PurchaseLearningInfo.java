package takt.client.profiles;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How learning stands.
 *
 * @param purpose for which purpose
 * @param state waiting, learning, learnt, or failed until the next day
 * @param askedAt when it was asked for
 * @param learntAt when what is in use was learnt; absent if never
 * @param persons of how many persons that was learnt
 */
public record PurchaseLearningInfo(
    @Schema(examples = "offers") String purpose,
    @Schema(examples = "learnt") String state,
    Instant askedAt,
    Instant learntAt,
    long persons) {}
