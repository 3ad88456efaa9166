package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import takt.client.Subject;
import takt.client.consent.LiftingBody;
import takt.client.consent.RestrictionBody;
import takt.client.consent.RestrictionInfo;
import takt.client.consent.RestrictionsApi;
import takt.consent.Actor;
import takt.consent.Assurance;
import takt.consent.Permission;
import takt.consent.Proof;
import takt.consent.Recorded;
import takt.consent.Restrictions;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Recipient;
import takt.profiles.Recipients;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Restrictions over REST; recipients are told in the same transaction. */
@ApplicationScoped
public class RestrictionsResource implements RestrictionsApi {

  private static final String PLACE = "officer's desk";

  @Inject Restrictions restrictions;
  @Inject Recipients recipients;
  @Inject Subjects subjects;
  @Inject Pages pages;
  @Inject Clock clock;

  @Override
  @Atomic
  @Idempotent
  @RolesAllowed(Role.DPO)
  public RestrictionInfo restrict(RestrictionBody body) {
    Language language = Words.read(Language.class, body.language(), "/language");
    ProfileId profile = profile(body.subject());
    Recorded recorded =
        restrictions.restrict(profile, source(language), proof(body.reason(), Optional.empty()));
    if (!recorded.entries().isEmpty()) {
      recipients.tell(recorded.permissions().profile(), Recipient.Kind.RESTRICTED);
    }
    return info(recorded, language);
  }

  @Override
  @Atomic
  @Idempotent
  @RolesAllowed(Role.DPO)
  public RestrictionInfo lift(LiftingBody body) {
    Language language = Words.read(Language.class, body.language(), "/language");
    if (body.toldOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
      throw Refusal.field("/toldOn", "must not lie in the future: the person is told before");
    }
    Recorded recorded =
        restrictions.lift(
            profile(body.subject()),
            source(language),
            proof(body.reason(), Optional.of("The person was told on " + body.toldOn())));
    return info(recorded, language);
  }

  private ProfileId profile(Subject subject) {
    return subjects
        .find(subject)
        .orElseThrow(() -> Refusal.field("/subject", "must lead to a profile"));
  }

  private static Source source(Language language) {
    return new Source(Channel.WEB, PLACE, Actor.STAFF, language);
  }

  private static Proof proof(String reason, Optional<String> document) {
    return new Proof(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason),
        document,
        Assurance.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private RestrictionInfo info(Recorded recorded, Language language) {
    boolean restricted =
        recorded.permissions().all().values().stream()
            .anyMatch(one -> one.rule() == Permission.Rule.RESTRICTED);
    return new RestrictionInfo(
        recorded.permissions().profile().value(),
        restricted,
        pages.permissions(recorded.permissions(), language),
        recorded.entries().isEmpty() ? null : Pages.entry(recorded.entries().get(0)));
  }
}
