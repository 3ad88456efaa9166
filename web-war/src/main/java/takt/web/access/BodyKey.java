package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import takt.web.problem.Refusal;

/**
 * Lets in callers whose key may stand in the body, as Segment's write key may. Such an endpoint is
 * open to the access filter and must ask here before it does anything.
 */
@ApplicationScoped
public class BodyKey {

  @Inject Keys keys;
  @Inject Caller caller;
  @Inject RateLimit rates;

  /**
   * Lets the caller in, or refuses.
   *
   * @param shown the key in the body, if there is one; a key in the header goes first
   * @param scope the area, of {@link Scope#ALL}
   * @param roles the roles that may call
   */
  public void admit(Optional<String> shown, String scope, Set<String> roles) {
    if (caller.role().isEmpty()) {
      String key = shown.orElseThrow(Refusal::keyNeeded);
      caller.become(keys.check(key).orElseThrow(Refusal::unknownKey));
      rates.take(caller);
    }
    if (!roles.contains(caller.role()) || !caller.inScope(scope)) {
      throw Refusal.notAllowed();
    }
  }
}
