package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import takt.client.profiles.AttributeInfo;
import takt.client.profiles.AttributesApi;
import takt.client.profiles.CorrectionBody;
import takt.client.profiles.CorrectionInfo;
import takt.consent.Consents;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Attributes;
import takt.profiles.Correction;
import takt.profiles.Look;
import takt.profiles.Profiles;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.access.StaffLooks;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Attributes over REST. */
@ApplicationScoped
public class AttributesResource implements AttributesApi {

  @Inject Attributes attributes;
  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject Caller caller;
  @Inject Corrections corrections;
  @Inject PurposeViews views;
  @Inject Shown shown;
  @Inject Answer answer;

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.PROFILE)
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER})
  public AttributeInfo history(UUID id, String name, String purpose) {
    if (purpose == null || !purpose.matches(PurposeCode.PATTERN)) {
      throw Refusal.field("?purpose", "must be the code of a purpose");
    }
    ProfileId profile = new ProfileId(id);
    if (!profiles.exists(profile)) {
      throw new UnknownProfile(profile);
    }
    shown.person(profile);
    PurposeCode code = new PurposeCode(purpose);
    return attributes
        .history(consents.lock(profile), code, name)
        .map(history -> views.shown(profile, code, history))
        .orElseThrow(Refusal::notFound);
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public CorrectionInfo correct(UUID id, String name, String ifMatch, CorrectionBody correction) {
    int expected = IfMatch.revision(ifMatch);
    if (caller.is(Role.DPO) && correction.reason() == null) {
      throw Refusal.field("/reason", "must be there");
    }
    PurposeSet purposes = Words.purposes(correction.purposes(), "/purposes");
    Correction wanted =
        Words.checked(
            "/value",
            () ->
                new Correction(
                    new ProfileId(id),
                    name,
                    Optional.ofNullable(correction.value()),
                    by(),
                    Optional.ofNullable(correction.reason()),
                    purposes,
                    expected));
    int revision = corrections.correct(wanted);
    answer.etag(revision);
    return new CorrectionInfo(id, name, correction.value(), by().source(), revision);
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public void withdraw(UUID id, String name, String ifMatch, String reason) {
    ProfileId profile = new ProfileId(id);
    int expected = IfMatch.revision(ifMatch);
    if (caller.is(Role.DPO)) {
      corrections.takeBack(profile, name, expected, StaffLooks.needed(reason));
    } else {
      corrections.withdraw(profile, name, Correction.By.PERSON, expected);
    }
  }

  private Correction.By by() {
    return caller.is(Role.DPO) ? Correction.By.STAFF : Correction.By.PERSON;
  }
}
