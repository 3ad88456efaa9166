package takt.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Gives {@link Atomic} methods their transaction. */
@Atomic
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class AtomicInterceptor {

  @Inject Transactions transactions;

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    return transactions.call(invocation::proceed);
  }
}
