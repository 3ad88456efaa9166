package takt.client.tracking;

/**
 * That a call was understood.
 *
 * @param success always true
 */
public record Taken(boolean success) {}
