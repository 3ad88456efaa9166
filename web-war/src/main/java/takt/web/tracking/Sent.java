package takt.web.tracking;

import takt.profiles.Arrival;
import takt.profiles.IncomingEvent;
import takt.profiles.SaidConsent;

/**
 * A call that can be used.
 *
 * @param arrival its event
 * @param said what its consent object says
 * @param signals whether it says that its browser objects to sharing (rule T.36)
 */
record Sent(Arrival arrival, SaidConsent said, boolean signals) {

  /** The event. */
  IncomingEvent event() {
    return arrival.event();
  }
}
