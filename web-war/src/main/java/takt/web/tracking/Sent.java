package takt.web.tracking;

import takt.profiles.Arrival;
import takt.profiles.IncomingEvent;

/**
 * A call that can be used.
 *
 * @param arrival its event
 * @param said what its consent object says
 */
record Sent(Arrival arrival, SaidConsent said) {

  /** The event. */
  IncomingEvent event() {
    return arrival.event();
  }
}
