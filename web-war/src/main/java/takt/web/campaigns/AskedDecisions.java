package takt.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.client.campaigns.DecisionBody;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.web.rest.Subjects;

/** Finds the person and decides, in one transaction: this is the hot path. */
@ApplicationScoped
class AskedDecisions {

  @Inject Decisions decisions;
  @Inject Subjects subjects;

  @Atomic
  Decision decide(DecisionBody body, Language language) {
    Optional<ProfileId> profile =
        body.subject() == null ? Optional.empty() : subjects.find(body.subject());
    Map<String, String> context = body.context() == null ? Map.of() : body.context();
    DecisionRequest request =
        Words.checked("", () -> new DecisionRequest(profile, body.placement(), language, context));
    return decisions.decide(request);
  }
}
