package takt.sabotage;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.OptedOut;
import takt.kernel.ProfileErased;

/**
 * One more module that cleans up after opt-outs and erasures, the last of all; it fails while a
 * test wants it to.
 */
@ApplicationScoped
public class FailingCleanUp {

  /** The name of the module, as consent sees it. */
  public static final String MODULE = "sabotage";

  /** The name of its only effect. */
  public static final String EFFECT = "sabotage-cleaned-up";

  private static final int LAST = 9_000;
  private static final AtomicInteger FAILURES = new AtomicInteger();
  private static volatile List<Effect> before = List.of();

  /** From now on, fails so many times. */
  public static void fail(int times) {
    FAILURES.set(times);
  }

  /** From now on, succeeds. */
  public static void stop() {
    FAILURES.set(0);
  }

  /** What the other modules had already done in the transaction that it last made fail. */
  public static List<Effect> undone() {
    return before;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(LAST) OptedOut event) {
    cleanUp(event.effects());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(LAST) ProfileErased event) {
    cleanUp(event.effects());
  }

  private static void cleanUp(Effects effects) {
    if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      if (!effects.all().isEmpty()) {
        before = effects.all();
      }
      throw new IllegalStateException("sabotage");
    }
    effects.add(MODULE, EFFECT, 1);
  }
}
