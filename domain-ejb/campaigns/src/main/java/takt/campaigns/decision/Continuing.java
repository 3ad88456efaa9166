package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import takt.campaigns.ContinueRequest;
import takt.campaigns.Continued;

/** What a message can go on with that is sent later (rule G4.6). */
@ApplicationScoped
public class Continuing {

  @Inject LoggedDecisions log;

  /**
   * The message that a decision showed, for whoever holds the person's lock; empty if it is not
   * about this person, showed nothing, or did so too long before the message is due.
   */
  public Optional<Continued> of(ContinueRequest request, Instant now) {
    Instant then = request.dueAt().isBefore(now) ? now : request.dueAt();
    return log.shown(request.decision(), request.profile(), now)
        .filter(from -> from.leadsTo(request.channel(), then))
        .map(from -> new Continued(from.campaign(), from.message()));
  }
}
