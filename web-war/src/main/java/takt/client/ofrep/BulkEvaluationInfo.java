package takt.client.ofrep;

import java.util.List;

/**
 * What was decided for several placements.
 *
 * @param flags one for each placement, in the order of their codes
 */
public record BulkEvaluationInfo(List<EvaluationInfo> flags) {}
