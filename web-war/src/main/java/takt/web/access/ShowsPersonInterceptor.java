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

/**
 * Asks staff for their reason before anything is read, and writes the look down with the reading:
 * either both commit, or nobody is answered. Machines give no reason; what they read is bound to a
 * purpose.
 */
@ShowsPerson
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 195)
class ShowsPersonInterceptor {

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
    String reason = StaffLooks.needed(request.getHeader(Reason.HEADER));
    Set<Look.Kind> kinds = Set.of(invocation.getMethod().getAnnotation(ShowsPerson.class).value());
    return transactions.call(
        () -> {
          shown.again();
          Object answer = invocation.proceed();
          shown.whom().forEach(profile -> looks.note(profile, kinds, reason, ""));
          return answer;
        });
  }
}
