package takt.client.campaigns;

/**
 * What would be decided, and how.
 *
 * @param decision the decision, without id
 * @param trace what every policy said
 */
public record PreviewInfo(DecisionInfo decision, TraceInfo trace) {}
