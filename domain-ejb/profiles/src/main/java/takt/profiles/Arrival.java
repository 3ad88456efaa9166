package takt.profiles;

import java.util.Objects;
import takt.kernel.PurposeSet;

/**
 * An event at the door, with what is known about its sending.
 *
 * @param event the event
 * @param denied the purposes that the event itself says it may not be used for
 * @param bot whether a known bot sent it, and no person
 */
public record Arrival(IncomingEvent event, PurposeSet denied, boolean bot) {

  /** Refuses missing parts. */
  public Arrival {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(denied, "denied");
  }

  /** What a person did, and says nothing more about. */
  public Arrival(IncomingEvent event) {
    this(event, PurposeSet.NONE, false);
  }
}
