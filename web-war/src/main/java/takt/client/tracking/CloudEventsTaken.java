package takt.client.tracking;

/**
 * That CloudEvents were understood.
 *
 * @param taken how many there were
 */
public record CloudEventsTaken(int taken) {}
