package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import takt.client.consent.ProofBody;
import takt.consent.Actor;
import takt.consent.Assurance;
import takt.consent.Proof;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/**
 * The proof of a request's choices. What a browser's own request shows of itself is taken from the
 * request; what others tell about a person is taken from the body.
 */
@ApplicationScoped
class Proofs {

  private static final String POINTER = "/proof";
  private static final int LONGEST = 500;

  @Inject Caller caller;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  /**
   * Reads a proof.
   *
   * @throws Refusal if a part is missing, impossible, or not this caller's to say
   */
  Proof proof(ProofBody body, Actor actor) {
    Optional<ProofBody> said = Optional.ofNullable(body);
    if (actor == Actor.STAFF && said.map(ProofBody::reason).isEmpty()) {
      throw Refusal.field(POINTER + "/reason", "must be said by staff");
    }
    boolean browser = caller.is(Role.BROWSER);
    if (browser) {
      said.ifPresent(Proofs::ownWords);
    }
    said.ifPresent(one -> past(one.shownAt(), "/shownAt"));
    said.ifPresent(one -> past(one.chosenAt(), "/chosenAt"));
    return Words.checked(
        POINTER,
        () ->
            new Proof(
                said.map(ProofBody::said),
                said.map(ProofBody::shownAt),
                said.map(ProofBody::chosenAt),
                said.map(ProofBody::reason),
                said.map(ProofBody::document),
                new Assurance(
                    said.map(ProofBody::age).orElse(0),
                    said.map(ProofBody::guardian).orElse(false)),
                browser ? address() : said.map(ProofBody::address),
                browser ? userAgent() : said.map(ProofBody::userAgent)));
  }

  /** What a person's own request shows of itself. */
  Proof own() {
    return own(Optional.empty());
  }

  /** The proof of a click on a page of Takt's own: the words on the button, and the request. */
  Proof click(String words) {
    return own(Optional.of(words));
  }

  private Proof own(Optional<String> said) {
    return new Proof(
        said,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Assurance.NONE,
        address(),
        userAgent());
  }

  /** Anybody holds a browser's key: it tells nothing that the request does not show. */
  private static void ownWords(ProofBody body) {
    boolean others =
        Stream.of(body.chosenAt(), body.reason(), body.document(), body.address(), body.userAgent())
            .anyMatch(part -> part != null);
    if (others) {
      throw Refusal.field(
          POINTER, "must hold said, shownAt, age and guardian only, from a browser");
    }
  }

  private void past(Instant time, String part) {
    if (time != null && time.isAfter(clock.instant())) {
      throw Refusal.field(POINTER + part, "must not lie in the future");
    }
  }

  /** Without the zone that an address of the machine's own network may have. */
  private Optional<String> address() {
    return Optional.of(request.getRemoteAddr().replaceFirst("%.*", ""));
  }

  private Optional<String> userAgent() {
    return Optional.ofNullable(request.getHeader("User-Agent"))
        .filter(name -> !name.isBlank() && name.indexOf(0) < 0)
        .map(name -> name.substring(0, Math.min(name.length(), LONGEST)));
  }
}
