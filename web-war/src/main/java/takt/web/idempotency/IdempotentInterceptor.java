package takt.web.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import takt.platform.Transactions;
import takt.web.access.Caller;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Json;

/**
 * Gives {@link Idempotent} methods their memory. Of two requests at once with the same key, the
 * second waits for the first at the table's key, fails there, is tried again, and then finds the
 * first one's answer.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
class IdempotentInterceptor {

  private static final String HEADER = "Idempotency-Key";
  private static final int MOST = 200;
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int FORGOTTEN_AT_ONCE = 20;

  @PersistenceContext(unitName = "access")
  EntityManager entities;

  @Inject HttpServletRequest request;
  @Inject Caller caller;
  @Inject Transactions transactions;
  @Inject Answer answer;
  @Inject Clock clock;

  /** An answer: what its resource said beside the record, and the record. */
  private record Remembered(int status, Map<String, String> headers, JsonNode body) {}

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return invocation.proceed();
    }
    if (key.isBlank() || key.length() > MOST) {
      throw new Refusal(
          400, "bad-idempotency-key", HEADER + " must have 1 to " + MOST + " characters");
    }
    var id = new RepeatedRequest.Key(caller.keyId(), key);
    String fingerprint = fingerprint(invocation);
    return transactions.call(
        () -> {
          RepeatedRequest first = entities.find(RepeatedRequest.class, id);
          return first == null
              ? first(invocation, id, fingerprint)
              : again(invocation, first, fingerprint);
        });
  }

  private Object first(InvocationContext invocation, RepeatedRequest.Key id, String fingerprint)
      throws Exception {
    forgetOld();
    RepeatedRequest memory = new RepeatedRequest(id, fingerprint, clock.instant());
    entities.persist(memory);
    entities.flush();
    Object result = invocation.proceed();
    memory.answered(
        Json.mapper()
            .writeValueAsString(
                new Remembered(
                    answer.status(), answer.headers(), Json.mapper().valueToTree(result))));
    return result;
  }

  private Object again(InvocationContext invocation, RepeatedRequest first, String fingerprint)
      throws Exception {
    if (!first.fingerprint.equals(fingerprint)) {
      throw new Refusal(
          422, "idempotency-key-reused", HEADER + " was used for another request before");
    }
    Remembered remembered = Json.mapper().readValue(first.body, Remembered.class);
    answer.status(remembered.status());
    remembered.headers().forEach(answer::header);
    answer.header("Idempotent-Replayed", "true");
    return Json.mapper().treeToValue(remembered.body(), invocation.getMethod().getReturnType());
  }

  private void forgetOld() {
    entities
        .createQuery(
            "select r from RepeatedRequest r where r.at < :until order by r.at",
            RepeatedRequest.class)
        .setParameter("until", clock.instant().minus(REMEMBERED))
        .setMaxResults(FORGOTTEN_AT_ONCE)
        .getResultList()
        .forEach(entities::remove);
  }

  private String fingerprint(InvocationContext invocation) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(
        (request.getMethod() + " " + request.getRequestURI()).getBytes(StandardCharsets.UTF_8));
    for (Object parameter : invocation.getParameters()) {
      sha.update(Json.mapper().writeValueAsBytes(parameter));
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
