package takt.client.tracking;

import java.util.List;

/**
 * That CloudEvents were understood.
 *
 * @param taken how many were taken
 * @param refused those that the tracking plan refuses, while others were taken; absent for none
 */
public record CloudEventsTaken(int taken, List<RefusedEvent> refused) {

  /**
   * An event that the tracking plan refuses.
   *
   * @param pointer where it stands in the batch
   * @param rules what it breaks: off-plan, or places in the schema of its type
   */
  public record RefusedEvent(String pointer, List<String> rules) {}
}
