package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.consent.DraftBody;
import takt.client.consent.DraftInfo;
import takt.client.consent.DraftList;
import takt.client.consent.Publication;
import takt.client.consent.PurposeDraftsApi;
import takt.client.consent.PurposeInfo;
import takt.client.consent.WordingInfo;
import takt.consent.Drafts;
import takt.consent.PlainLanguage;
import takt.consent.Purpose;
import takt.consent.SavedDraft;
import takt.consent.VersionState;
import takt.kernel.PurposeCode;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Created;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Drafts of purposes over REST. */
@ApplicationScoped
public class PurposeDraftsResource implements PurposeDraftsApi {

  @Inject Drafts drafts;
  @Inject PlainLanguage plainLanguage;
  @Inject Answer answer;

  @Override
  @RolesAllowed(Role.DPO)
  public DraftList list() {
    return new DraftList(drafts.all().stream().map(DraftBodies::info).toList());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public DraftInfo get(String code) {
    return answered(existing(code));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public DraftInfo put(String code, String ifMatch, DraftBody draft) {
    PurposeCode purpose = Words.code(code, "/code");
    int known = drafts.find(purpose).map(SavedDraft::revision).orElse(0);
    if (known != 0 || ifMatch != null) {
      IfMatch.check(ifMatch, known);
    }
    return answered(drafts.save(DraftBodies.draft(purpose, draft), known));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public void delete(String code, String ifMatch) {
    drafts.delete(existing(code).draft().code(), IfMatch.revision(ifMatch));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public WordingInfo wording(String code) {
    return Wordings.info(plainLanguage.check(existing(code).draft().texts()));
  }

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public PurposeInfo publish(String code, String ifMatch, Publication publication) {
    Purpose purpose =
        drafts.publish(
            Words.code(code, "/code"),
            IfMatch.revision(ifMatch),
            Optional.ofNullable(publication.accepted()));
    answer.etag(purpose.version());
    return PurposeInfos.info(purpose, VersionState.PUBLISHED);
  }

  private DraftInfo answered(SavedDraft saved) {
    answer.etag(saved.revision());
    return DraftBodies.info(saved);
  }

  private SavedDraft existing(String code) {
    Optional<PurposeCode> known =
        code.matches(PurposeCode.PATTERN) ? Optional.of(new PurposeCode(code)) : Optional.empty();
    return known.flatMap(drafts::find).orElseThrow(Refusal::notFound);
  }
}
