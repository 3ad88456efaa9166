package takt.profiles.event;

import takt.kernel.PurposeSet;
import takt.profiles.EventType;
import takt.profiles.IncomingEvent;

/**
 * An event that was let in.
 *
 * @param event the event
 * @param type its type
 * @param usable the purposes of its type that it may be used for if its person permits them
 */
record Admitted(IncomingEvent event, EventType type, PurposeSet usable) {}
