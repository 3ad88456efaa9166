package takt.consent.optin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.consent.Actor;
import takt.consent.AgeTooLow;
import takt.consent.Answered;
import takt.consent.Consent;
import takt.consent.ExcludedByOther;
import takt.consent.LegalBasis;
import takt.consent.Mailbox;
import takt.consent.Network;
import takt.consent.NothingToConsentTo;
import takt.consent.OptIn;
import takt.consent.OptIn.State;
import takt.consent.OptInAnswer;
import takt.consent.OptInLetter;
import takt.consent.OptInRequest;
import takt.consent.OptIns;
import takt.consent.Outbox;
import takt.consent.Proof;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.Source;
import takt.consent.Terms;
import takt.consent.choice.GivenConsents;
import takt.consent.ledger.Appended;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Snapshot;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;

/** Double opt-ins: a request of its own until the answer, the ledger's after it. */
@ApplicationScoped
class StoredOptIns implements OptIns {

  private static final String PLACE = "double opt-in";
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int SWEPT_AT_ONCE = 500;

  @Inject RequestRows rows;
  @Inject Outbox outbox;
  @Inject CurrentPurposes current;
  @Inject Purposes purposes;
  @Inject GivenConsents given;
  @Inject Clock clock;

  @Override
  @Atomic
  public void request(OptInRequest request, Duration valid, OptInLetter letter) {
    if (valid.isNegative() || valid.isZero() || valid.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A link can be used for at most " + LONGEST);
    }
    List<Purpose> asked = current.require(request.purposes());
    asked.forEach(purpose -> check(purpose, request));
    String token = Token.next();
    Instant now = now();
    StoredRequest stored = stored(request, asked, now, now.plus(valid));
    if (outbox.putLimited(letter.write(token, stored.expiresAt(), asked))) {
      rows.add(stored, Token.hash(token));
    } else {
      rows.addLimited(stored, Token.hash(token));
    }
  }

  private static void check(Purpose purpose, OptInRequest request) {
    if (purpose.basis() != LegalBasis.CONSENT) {
      throw new NothingToConsentTo(purpose.code());
    }
    if (!request.proof().assurance().satisfies(purpose.terms())) {
      throw new AgeTooLow(purpose.code());
    }
    for (PurposeCode other : purpose.terms().excludes().and(request.purposes())) {
      throw new ExcludedByOther(other);
    }
  }

  private static StoredRequest stored(
      OptInRequest request, List<Purpose> asked, Instant at, Instant expiresAt) {
    Map<PurposeCode, Integer> versions = new TreeMap<>();
    asked.forEach(purpose -> versions.put(purpose.code(), purpose.version()));
    Proof proof = request.proof();
    return new StoredRequest(
        ProfileId.uuid(at),
        request.subject(),
        request.address(),
        versions,
        request.source().channel(),
        request.source().place(),
        request.source().language(),
        proof.said(),
        proof.shownAt().map(time -> time.truncatedTo(ChronoUnit.MICROS)),
        proof.assurance(),
        proof
            .address()
            .filter(one -> isAsked(asked, Terms.Evidence.ADDRESS))
            .map(one -> Network.of(one).text()),
        proof.userAgent().filter(one -> isAsked(asked, Terms.Evidence.USER_AGENT)),
        at,
        expiresAt);
  }

  private static boolean isAsked(List<Purpose> asked, Terms.Evidence evidence) {
    return asked.stream().anyMatch(purpose -> purpose.terms().evidence().contains(evidence));
  }

  @Override
  @Atomic
  public Optional<OptIn> find(String token) {
    String hash = Token.hash(token);
    Optional<StoredRequest> open = rows.open(hash);
    if (open.isEmpty()) {
      return rows.state(hash).map(OptIn::ended);
    }
    return Optional.of(late(open.get()) ? OptIn.ended(State.EXPIRED) : shown(open.get()));
  }

  private OptIn shown(StoredRequest request) {
    return asked(request)
        .map(versions -> new OptIn(State.OPEN, versions, Optional.of(request.expiresAt())))
        .orElseGet(() -> OptIn.ended(State.REPLACED));
  }

  @Override
  @Atomic
  public Optional<Answered> answer(String token, OptInAnswer answer, Mailbox mailbox) {
    String hash = Token.hash(token);
    Optional<State> state = rows.state(hash);
    Optional<StoredRequest> taken = state.isEmpty() ? Optional.empty() : rows.take(hash);
    if (taken.isEmpty()) {
      // Whoever is at it at this moment has answered.
      return state.map(one -> before(one == State.OPEN ? State.CONFIRMED : one));
    }
    StoredRequest request = taken.get();
    if (late(request)) {
      rows.end(request.id(), State.EXPIRED, now());
      return Optional.of(before(State.EXPIRED));
    }
    if (!answer.yes()) {
      rows.end(request.id(), State.REFUSED, now());
      return Optional.of(new Answered(true, State.REFUSED, List.of(), Optional.empty()));
    }
    return Optional.of(
        asked(request)
            .map(versions -> confirm(request, versions, answer, mailbox))
            .orElseGet(() -> replaced(request)));
  }

  private static Answered before(State state) {
    return new Answered(false, state, List.of(), Optional.empty());
  }

  private Answered replaced(StoredRequest request) {
    rows.end(request.id(), State.REPLACED, now());
    return before(State.REPLACED);
  }

  private Answered confirm(
      StoredRequest request, List<Purpose> versions, OptInAnswer answer, Mailbox mailbox) {
    ProfileId profile = mailbox.owner(request.subject(), request.address());
    Proof proof =
        new Proof(
            Optional.of(answer.said()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            request.assurance(),
            answer.address(),
            answer.userAgent(),
            Optional.of(request.confirmation()));
    Consent consent =
        new Consent(
            profile,
            PurposeSet.of(versions.stream().map(Purpose::code).toList()),
            Optional.empty(),
            Map.of(),
            new Source(Channel.EMAIL, PLACE, Actor.PERSON, answer.language()),
            proof);
    Appended appended = given.confirm(consent, versions);
    rows.end(request.id(), State.CONFIRMED, now());
    return new Answered(true, State.CONFIRMED, versions, appended.entries().stream().findFirst());
  }

  /** The versions that were asked for, if consent to all of them still counts (rule C6.7). */
  private Optional<List<Purpose>> asked(StoredRequest request) {
    Snapshot snapshot = current.latest();
    List<Purpose> versions = new ArrayList<>();
    for (Map.Entry<PurposeCode, Integer> one : request.versions().entrySet()) {
      boolean counts =
          snapshot
              .find(one.getKey())
              .map(purpose -> purpose.earliestValid() <= one.getValue())
              .orElse(false);
      if (!counts) {
        return Optional.empty();
      }
      versions.add(purposes.find(one.getKey(), one.getValue()).orElseThrow());
    }
    return Optional.of(versions);
  }

  private boolean late(StoredRequest request) {
    return !now().isBefore(request.expiresAt());
  }

  /** Ends what nobody answered in time, and forgets what nobody needs, a bounded part of it. */
  @Atomic
  int sweep() {
    rows.forget(now(), REMEMBERED, SWEPT_AT_ONCE);
    return rows.expire(now(), SWEPT_AT_ONCE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
