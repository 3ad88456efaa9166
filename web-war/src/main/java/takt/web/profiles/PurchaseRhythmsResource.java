package takt.web.profiles;

import static takt.profiles.PurchaseRhythms.LEAST_INTERVALS;
import static takt.profiles.PurchaseRhythms.LEAST_PERSONS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takt.client.profiles.PurchaseLearningBody;
import takt.client.profiles.PurchaseLearningInfo;
import takt.client.profiles.PurchaseRhythmPage;
import takt.client.profiles.PurchaseRhythmsApi;
import takt.kernel.PurposeCode;
import takt.profiles.PurchaseRhythms;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** After which time persons buy again, over REST. */
@ApplicationScoped
public class PurchaseRhythmsResource implements PurchaseRhythmsApi {

  @Inject PurchaseRhythms rhythms;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public PurchaseRhythmPage list(String purpose, String after, int limit) {
    PurposeCode code = Words.code(purpose, "?purpose");
    PurchaseRhythms.Learning learning = rhythms.find(code).orElseThrow(Refusal::notFound);
    List<PurchaseRhythmPage.Rhythm> items =
        rhythms.list(code, Optional.ofNullable(after), limit).stream()
            .map(PurchaseRhythmsResource::info)
            .toList();
    return new PurchaseRhythmPage(
        info(learning), items, items.size() < limit ? null : items.get(limit - 1).category());
  }

  @Override
  @Idempotent
  @RolesAllowed({Role.MARKETER, Role.DPO, Role.OPERATOR})
  public PurchaseLearningInfo learn(PurchaseLearningBody body) {
    return info(rhythms.learn(Words.code(body.purpose(), "/purpose")));
  }

  private static PurchaseLearningInfo info(PurchaseRhythms.Learning one) {
    return new PurchaseLearningInfo(
        one.purpose().value(),
        Words.of(one.state()),
        one.askedAt(),
        one.learntAt().orElse(null),
        one.persons());
  }

  private static PurchaseRhythmPage.Rhythm info(PurchaseRhythms.Rhythm one) {
    List<PurchaseRhythmPage.Refusal> refusals = new ArrayList<>();
    if (one.intervals() < LEAST_INTERVALS) {
      refusals.add(
          new PurchaseRhythmPage.Refusal("too-few-intervals", LEAST_INTERVALS, one.intervals()));
    }
    if (one.persons() < LEAST_PERSONS) {
      refusals.add(new PurchaseRhythmPage.Refusal("too-few-persons", LEAST_PERSONS, one.persons()));
    }
    return new PurchaseRhythmPage.Rhythm(
        one.category(),
        one.days().isPresent() ? one.days().getAsInt() : null,
        one.intervals(),
        one.persons(),
        refusals);
  }
}
