package takt.web.profiles.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import takt.client.Reason;
import takt.client.erasures.ErasureBody;
import takt.client.erasures.ErasureInfo;
import takt.client.erasures.ErasureList;
import takt.client.erasures.ErasuresApi;
import takt.client.erasures.KeptPage;
import takt.consent.SignedDocuments;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Erasure;
import takt.profiles.ErasureDemand;
import takt.profiles.Erasures;
import takt.profiles.KeptLook;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.idempotency.ForgottenAnswers;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Json;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/**
 * Erasures over REST: 202 while one is owed. A request that comes again gets its first answer from
 * the erasure itself, which has transactions of its own.
 */
@ApplicationScoped
public class ErasuresResource implements ErasuresApi {

  private static final int MOST_KEY = 200;
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int REASON_NEEDED = 428;

  @Inject Erasures erasures;
  @Inject ForgottenAnswers answers;
  @Inject SignedDocuments documents;
  @Inject Subjects subjects;
  @Inject ErasureInfos infos;
  @Inject Caller caller;
  @Inject Answer answer;
  @Inject Clock clock;

  @Override
  @RolesAllowed(Role.DPO)
  public ErasureInfo erase(String idempotencyKey, ErasureBody body) {
    Map<PurposeCode, String> keep = keep(body);
    Words.checked("/reason", () -> checkedReason(body.reason()));
    Optional<ErasureDemand.Request> request =
        Optional.ofNullable(idempotencyKey).map(key -> request(key, body));
    Optional<Erasure> before = request.flatMap(erasures::repeated);
    if (before.isPresent()) {
      answer.header("Idempotent-Replayed", "true");
      return answered(before.get());
    }
    ProfileId profile =
        subjects
            .known(body.subject())
            .orElseThrow(() -> Refusal.field("/subject", "must lead to a profile"));
    return answered(
        erasures.erase(
            new ErasureDemand(profile, Erasure.AskedBy.OFFICER, body.reason(), keep, request),
            answers));
  }

  private static String checkedReason(String reason) {
    ErasureDemand.checkReason(reason);
    return reason;
  }

  private static Map<PurposeCode, String> keep(ErasureBody body) {
    Map<PurposeCode, String> keep = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    List<ErasureBody.Keep> named = body.keep() == null ? List.of() : body.keep();
    for (int i = 0; i < named.size(); i++) {
      String pointer = "/keep/" + i;
      ErasureBody.Keep one = named.get(i);
      String reason = Words.checked(pointer + "/reason", () -> checkedReason(one.reason()));
      if (keep.put(Words.code(one.purpose(), pointer + "/purpose"), reason) != null) {
        throw Refusal.field(pointer + "/purpose", "must not be named twice");
      }
    }
    return keep;
  }

  private ErasureDemand.Request request(String key, ErasureBody body) {
    if (key.isBlank() || key.length() > MOST_KEY) {
      throw new Refusal(
          400, "bad-idempotency-key", "Idempotency-Key must have 1 to " + MOST_KEY + " characters");
    }
    return new ErasureDemand.Request(
        documents.hash("request for an erasure", List.of(caller.keyId(), key)),
        documents.hash("demand of an erasure", List.of(Json.written(body))));
  }

  private ErasureInfo answered(Erasure erasure) {
    ErasureInfo info = infos.of(erasure);
    answer.status(erasure.isDone() ? CREATED : ACCEPTED);
    answer.header("Location", info.self());
    return info;
  }

  @Override
  @RolesAllowed(Role.DPO)
  public ErasureList list(UUID after, int limit) {
    List<Erasure> all = erasures.list(Optional.ofNullable(after), limit);
    return new ErasureList(
        all.stream().map(infos::of).toList(),
        all.size() < limit ? null : all.get(all.size() - 1).id());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public ErasureInfo show(UUID id) {
    return erasures.find(id).map(infos::of).orElseThrow(Refusal::notFound);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public KeptPage kept(UUID id, String reason, long after, int limit) {
    if (erasures.find(id).isEmpty()) {
      throw Refusal.notFound();
    }
    if (reason == null) {
      throw new Refusal(
          REASON_NEEDED, "reason-needed", "Say in the header " + Reason.HEADER + " why you look");
    }
    KeptLook look =
        Words.checked(
            Reason.HEADER,
            () ->
                new KeptLook(
                    clock.instant().truncatedTo(ChronoUnit.MICROS), caller.label(), reason));
    return ErasureInfos.of(erasures.kept(id, look, after, limit), limit, erasures.looks(id));
  }
}
