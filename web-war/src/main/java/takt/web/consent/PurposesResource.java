package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeList;
import takt.client.consent.PurposeVersion;
import takt.client.consent.PurposesApi;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Created;
import takt.web.rest.IfMatch;

/** Purposes over REST. */
@ApplicationScoped
public class PurposesResource implements PurposesApi {

  @Inject Purposes purposes;
  @Inject Answer answer;

  @Override
  @PermitAll
  public PurposeList list() {
    return new PurposeList(purposes.all().stream().map(PurposeInfos::info).toList());
  }

  @Override
  @PermitAll
  public PurposeInfo get(String code) {
    Purpose purpose = existing(code);
    answer.etag(purpose.version());
    return PurposeInfos.info(purpose);
  }

  @Override
  @PermitAll
  public PurposeList versions(String code) {
    return new PurposeList(
        purposes.versions(existing(code).code()).stream().map(PurposeInfos::info).toList());
  }

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public PurposeInfo publish(NewPurpose wanted) {
    Purpose purpose = purposes.publish(PurposeBodies.draft(wanted));
    answer.etag(purpose.version());
    return PurposeInfos.info(purpose);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public PurposeInfo replace(String code, String ifMatch, PurposeVersion version) {
    Purpose current = existing(code);
    IfMatch.check(ifMatch, current.version());
    PurposeDraft next = PurposeBodies.draft(current.code(), version);
    Purpose purpose = purposes.replace(next, current.version());
    answer.etag(purpose.version());
    return PurposeInfos.info(purpose);
  }

  private Purpose existing(String code) {
    Optional<PurposeCode> known =
        code.matches(PurposeCode.PATTERN) ? Optional.of(new PurposeCode(code)) : Optional.empty();
    return known.flatMap(purposes::find).orElseThrow(Refusal::notFound);
  }
}
