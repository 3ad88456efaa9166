package takt.client.segments;

/**
 * What came of a change of a list.
 *
 * @param added how many were put on it
 * @param removed how many were taken off it
 * @param notPermitted how many were not put on it, since they do not permit its purpose
 * @param unknown how many of those named nobody knows
 */
public record ListChangeInfo(int added, int removed, int notPermitted, int unknown) {}
