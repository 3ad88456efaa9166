package takt.profiles;

/**
 * What came of a change of a list.
 *
 * @param added how many were put on it
 * @param removed how many were taken off it
 * @param notPermitted how many were not put on it, since they do not permit its purpose
 */
public record ListChange(int added, int removed, int notPermitted) {}
