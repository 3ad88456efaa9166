package takt.profiles.event;

import jakarta.json.JsonObject;
import java.time.Instant;
import takt.kernel.PurposeSet;
import takt.profiles.EventType;
import takt.profiles.IncomingEvent;
import takt.profiles.derive.Commerce;
import takt.profiles.identity.Owner;

/**
 * An event with its owner and what it may be used for.
 *
 * @param index its place in the batch
 * @param event the event
 * @param owner whose it is
 * @param purposes what it is bound to, at least one purpose (rule F2.3)
 * @param at when it happened, never after now
 * @param type its type
 * @param commerce what it says about products
 */
record BoundEvent(
    int index,
    IncomingEvent event,
    Owner owner,
    PurposeSet purposes,
    Instant at,
    EventType type,
    Commerce commerce) {

  /** The same with these properties, and with what follows from them alone. */
  BoundEvent saying(JsonObject properties) {
    return properties == event.properties()
        ? this
        : new BoundEvent(
            index,
            event.saying(properties),
            owner,
            purposes,
            at,
            type,
            Commerce.of(event.name(), properties));
  }
}
