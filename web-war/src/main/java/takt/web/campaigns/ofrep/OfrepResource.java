package takt.web.campaigns.ofrep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.Placement;
import takt.campaigns.UnknownPlacement;
import takt.client.ofrep.BulkEvaluationInfo;
import takt.client.ofrep.EvaluationInfo;
import takt.client.ofrep.OfrepApi;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.campaigns.Whoever;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.Words;

/** Evaluations over REST. */
@ApplicationScoped
public class OfrepResource implements OfrepApi {

  private static final long LONGEST = 32_768;
  private static final int NOT_MODIFIED = 304;

  @Inject Decisions decisions;
  @Inject AllFlags allFlags;
  @Inject Whoever whoever;
  @Inject Caller caller;
  @Inject Answer answer;
  @Inject HttpServletRequest request;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.BROWSER})
  @BodyLimit(LONGEST)
  public EvaluationInfo evaluate(String key, Map<String, Object> body) {
    Question question = read(body);
    if (!key.matches(Placement.CODE)) {
      throw new UnknownPlacement(key);
    }
    return whoever.asked(
        question.subject(),
        seen -> {
          DecisionRequest asked =
              Words.checked(
                  "/context",
                  () -> new DecisionRequest(seen, key, question.language(), question.context()));
          return Flags.of(key, decisions.decide(asked));
        });
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.BROWSER})
  @BodyLimit(LONGEST)
  public BulkEvaluationInfo all(String known, Map<String, Object> body) {
    Question question = read(body);
    AllFlags.Answered answered =
        whoever.asked(question.subject(), seen -> allFlags.answer(question, seen, known));
    answer.header("ETag", answered.tag().text());
    if (answered.flags().isEmpty()) {
      answer.status(NOT_MODIFIED);
    }
    return answered.flags().orElse(null);
  }

  private Question read(Map<String, Object> body) {
    answer.header("Cache-Control", "private, no-store");
    answer.header("Vary", "Authorization, X-API-Key, Accept-Language");
    return Question.read(body, caller.is(Role.BROWSER), request.getHeader("Accept-Language"));
  }
}
