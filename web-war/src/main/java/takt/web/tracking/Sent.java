package takt.web.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.Function;
import takt.kernel.PurposeSet;
import takt.profiles.Arrival;
import takt.profiles.Bots;
import takt.profiles.ConsentObjects;
import takt.profiles.IncomingEvent;
import takt.profiles.SaidConsent;
import takt.profiles.SegmentCall;

/**
 * A call that can be used.
 *
 * @param arrival its event
 * @param said what its consent object says
 * @param signals whether it says that its browser objects to sharing (rule T.36)
 */
record Sent(Arrival arrival, SaidConsent said, boolean signals) {

  /**
   * With what its context says about its sending, whichever way it came.
   *
   * @param context what is said of the circumstances, as Segment's SDKs say it
   * @param bot whether a bot made the request
   * @param meaning the purposes that a category of consent means
   */
  static Sent of(
      IncomingEvent event, JsonObject context, boolean bot, Function<String, PurposeSet> meaning) {
    SaidConsent said = ConsentObjects.of(event.name(), context, meaning);
    boolean byBot = bot || Bots.sent(SegmentCall.text(context, "userAgent"));
    boolean signals = JsonValue.TRUE.equals(context.get("globalPrivacyControl"));
    return new Sent(new Arrival(event, said.denied(), byBot), said, signals);
  }

  /** The event. */
  IncomingEvent event() {
    return arrival.event();
  }
}
