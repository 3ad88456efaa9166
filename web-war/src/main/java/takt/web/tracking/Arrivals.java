package takt.web.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import takt.profiles.Arrival;
import takt.profiles.Bots;
import takt.profiles.Events;
import takt.profiles.Outcome;
import takt.web.access.Caller;
import takt.web.access.Role;

/** Hands in what a request brought, whichever way it said it. */
@ApplicationScoped
class Arrivals {

  @Inject Events events;
  @Inject Caller caller;
  @Inject Signalling signalling;
  @Inject ConsentInEvents consent;
  @Inject HttpServletRequest request;

  /** Whether the request itself is a bot's: a server's user agent says nothing about persons. */
  boolean byBot() {
    return caller.is(Role.BROWSER) && Bots.sent(request.getHeader("User-Agent"));
  }

  /**
   * Takes all of it in, in steps that are transactions of their own.
   *
   * @return what became of each, in their order
   */
  List<Outcome> take(List<Sent> sent) {
    List<Arrival> all = sent.stream().map(Sent::arrival).toList();
    signalling.heed(sent);
    consent.record(sent);
    List<Outcome> outcomes = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += Events.MOST) {
      List<Arrival> some = all.subList(from, Math.min(all.size(), from + Events.MOST));
      outcomes.addAll(events.arrive(some, caller.sender()));
    }
    // Whoever has a profile only now has objected to sharing all the same.
    signalling.heed(sent);
    return outcomes;
  }
}
