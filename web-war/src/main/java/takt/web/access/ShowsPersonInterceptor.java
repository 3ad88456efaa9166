package takt.web.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import takt.client.Reason;
import takt.platform.Transactions;
import takt.profiles.Look;
import takt.web.problem.Refusal;

/**
 * Asks staff for their reason before anything is read, and writes the look down with the reading:
 * either both commit, or nobody is answered. Machines give no reason; what they read is bound to a
 * purpose.
 */
@ShowsPerson
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 195)
class ShowsPersonInterceptor {

  private static final int NEEDED = 428;

  @Inject HttpServletRequest request;
  @Inject Caller caller;
  @Inject Shown shown;
  @Inject StaffLooks looks;
  @Inject Transactions transactions;

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    if (!Role.STAFF.contains(caller.role())) {
      return invocation.proceed();
    }
    String reason = reason();
    Set<Look.Kind> kinds = Set.of(invocation.getMethod().getAnnotation(ShowsPerson.class).value());
    return transactions.call(
        () -> {
          shown.again();
          Object answer = invocation.proceed();
          shown.whom().forEach(profile -> looks.note(profile, kinds, reason, ""));
          return answer;
        });
  }

  private String reason() {
    String reason = request.getHeader(Reason.HEADER);
    if (reason == null) {
      throw new Refusal(
          NEEDED, "reason-needed", "Say in the header " + Reason.HEADER + " why you look");
    }
    if (!Look.isReason(reason)) {
      throw new Refusal(
          422,
          "bad-reason",
          "%s must have %d to %d characters".formatted(Reason.HEADER, Look.SHORTEST, Look.LONGEST));
    }
    return reason;
  }
}
