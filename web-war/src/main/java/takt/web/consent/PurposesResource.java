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
import takt.client.consent.RetirementInfo;
import takt.client.consent.RetirementReason;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.VersionState;
import takt.kernel.PurposeCode;
import takt.web.access.Caller;
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
  @Inject Caller caller;

  @Override
  @PermitAll
  public PurposeList list() {
    return new PurposeList(
        purposes.all().stream()
            .map(one -> PurposeInfos.info(one, VersionState.PUBLISHED))
            .toList());
  }

  @Override
  @PermitAll
  public PurposeInfo get(String code) {
    Purpose purpose = existing(code);
    answer.etag(purpose.version());
    return PurposeInfos.info(purpose, VersionState.of(1, 1, retired(purpose)));
  }

  @Override
  @PermitAll
  public PurposeList versions(String code) {
    Purpose newest = existing(code);
    boolean retired = retired(newest);
    return new PurposeList(
        purposes.versions(newest.code()).stream()
            .map(
                one ->
                    PurposeInfos.info(
                        one, VersionState.of(one.version(), newest.version(), retired)))
            .toList());
  }

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public PurposeInfo publish(NewPurpose wanted) {
    Purpose purpose = purposes.publish(PurposeBodies.draft(wanted));
    answer.etag(purpose.version());
    return PurposeInfos.info(purpose, VersionState.PUBLISHED);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public PurposeInfo replace(String code, String ifMatch, PurposeVersion version) {
    Purpose current = existing(code);
    IfMatch.check(ifMatch, current.version());
    PurposeDraft next = PurposeBodies.draft(current.code(), version);
    Purpose purpose = purposes.replace(next, current.version());
    answer.etag(purpose.version());
    return PurposeInfos.info(purpose, VersionState.PUBLISHED);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RetirementInfo retirement(String code) {
    return purposes
        .retirement(existing(code).code())
        .map(PurposeInfos::retirement)
        .orElseThrow(Refusal::notFound);
  }

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public RetirementInfo retire(String code, String ifMatch, RetirementReason reason) {
    return PurposeInfos.retirement(
        purposes.retire(
            existing(code).code(), IfMatch.revision(ifMatch), caller.keyId(), reason.reason()));
  }

  private Purpose existing(String code) {
    Optional<PurposeCode> known =
        code.matches(PurposeCode.PATTERN) ? Optional.of(new PurposeCode(code)) : Optional.empty();
    return known.flatMap(purposes::known).orElseThrow(Refusal::notFound);
  }

  private boolean retired(Purpose purpose) {
    return purposes.find(purpose.code()).isEmpty();
  }
}
