package takt.client.ofrep;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided for a placement.
 *
 * @param key the code of the placement
 * @param reason TARGETING_MATCH if it is personal, STATIC if it is the same for everybody, SPLIT if
 *     the person is held out, DISABLED if nothing is shown
 * @param variant campaign, message and wording, with strokes between them; {@code holdout} if the
 *     person is held out; absent if nothing is shown
 * @param value what to show; absent where the application's default stands
 * @param metadata the decision's id where it was written down, its outcome, why, where that can be
 *     changed, the dose and what held it down, and {@code discovery} if it is something new
 */
public record EvaluationInfo(
    @Schema(examples = "home-banner") String key,
    @Schema(examples = "TARGETING_MATCH") String reason,
    @Schema(examples = "0198c7e2-5d1b-7000-8000-000000000000/lamp/web-en-3") String variant,
    FlagValue value,
    @Schema(examples = "{\"outcome\": \"shown\", \"dose\": 3}") Map<String, Object> metadata) {}
