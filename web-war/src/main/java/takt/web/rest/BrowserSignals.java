package takt.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import takt.consent.Actor;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;

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

  /** Whether this request's browser objects to sharing. */
  public boolean object() {
    return Collections.list(request.getHeaders(HEADER)).contains(OBJECTS);
  }

  /** Records the signal of this request, if it has one that changes anything. */
  public void heed(ProfileId profile) {
    if (object()) {
      record(profile);
    }
  }

  /** Records that the person's browser objects, however it said so, if that changes anything. */
  public void record(ProfileId profile) {
    Language language = Words.language(null, request.getHeader("Accept-Language"));
    consents.signal(profile, new Source(Channel.WEB, HEADER, Actor.BROWSER_SIGNAL, language));
  }

  /** Records the signal as {@link #heed} does, and answers what is permitted after it. */
  public Permissions heeded(Permissions seen) {
    if (!object()) {
      return seen;
    }
    heed(seen.profile());
    return consents.permissions(seen.profile());
  }

  /** What is permitted for somebody of whom nothing is known but this request. */
  public Permissions unknown() {
    return object() ? consents.signalled() : consents.undecided();
  }
}
