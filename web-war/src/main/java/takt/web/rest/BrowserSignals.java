package takt.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import takt.consent.Actor;
import takt.consent.Consents;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * Global Privacy Control (rule W.7): the header {@code Sec-GPC: 1} of a request objects to sharing
 * for the person whom the request is about. Any other value says nothing; of several headers one is
 * enough.
 */
@ApplicationScoped
public class BrowserSignals {

  private static final String HEADER = "Sec-GPC";
  private static final String OBJECTS = "1";

  @Inject HttpServletRequest request;
  @Inject Consents consents;
  @Inject Purposes purposes;

  /** Whether this request's browser objects to sharing. */
  public boolean object() {
    return Collections.list(request.getHeaders(HEADER)).contains(OBJECTS);
  }

  /**
   * Records the signal of this request, if it has one that changes anything. Has a transaction of
   * its own.
   */
  public void heed(ProfileId profile) {
    if (!object()) {
      return;
    }
    Permissions permissions = consents.permissions(profile);
    PurposeSet objected =
        PurposeSet.of(
            purposes.all().stream()
                .filter(purpose -> purpose.terms().shared() && open(permissions, purpose))
                .map(Purpose::code)
                .toList());
    if (!objected.isEmpty()) {
      Source source =
          new Source(
              Channel.WEB,
              HEADER,
              Actor.BROWSER_SIGNAL,
              Words.language(null, request.getHeader("Accept-Language")));
      consents.optOut(new OptOut(profile, objected, source));
    }
  }

  /** What is permitted for somebody of whom nothing is known but this request. */
  public Permissions unknown() {
    return object() ? consents.signalled() : consents.undecided();
  }

  /** Whether the person has said neither yes nor no that holds, and no signal is on record. */
  private static boolean open(Permissions permissions, Purpose purpose) {
    Rule rule = permissions.all().get(purpose.code()).rule();
    return switch (rule) {
      case GIVEN, SIGNALLED, REFUSED, WITHDRAWN, OBJECTED -> false;
      default -> true;
    };
  }
}
