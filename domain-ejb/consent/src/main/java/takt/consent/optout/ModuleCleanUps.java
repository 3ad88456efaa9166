package takt.consent.optout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import takt.kernel.OptedOut;

/**
 * Tells the modules of an opt-out, as {@code Event.fire} would: every synchronous observer, in its
 * order, on this thread and in this transaction. It goes through the observers itself because it
 * must be able to tell one module alone, when that one's clean-up is tried again (rule C4.4). An
 * observer belongs to the module that the second part of its package names, as in {@code
 * takt.campaigns.queue}.
 */
@ApplicationScoped
class ModuleCleanUps {

  @Inject BeanManager beans;

  /** The modules that clean up after this opt-out. */
  List<String> modules(OptedOut event) {
    return observers(event).stream().map(ModuleCleanUps::module).distinct().toList();
  }

  /** Has every module clean up. */
  void all(OptedOut event) {
    observers(event).forEach(observer -> tell(observer, event));
  }

  /** Has one module clean up. */
  void one(String module, OptedOut event) {
    observers(event).stream()
        .filter(observer -> module.equals(module(observer)))
        .forEach(observer -> tell(observer, event));
  }

  private List<ObserverMethod<? super OptedOut>> observers(OptedOut event) {
    // The set that CDI answers is not in the order of priorities.
    return beans.resolveObserverMethods(event).stream()
        .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
        .toList();
  }

  /**
   * Whatever a module throws, even a refusal of consent's own, is its failure, not the person's.
   */
  private static void tell(ObserverMethod<? super OptedOut> observer, OptedOut event) {
    try {
      observer.notify(event);
    } catch (RuntimeException failure) {
      throw new CleanUpFailed(module(observer), failure);
    }
  }

  private static String module(ObserverMethod<?> observer) {
    String[] parts = observer.getBeanClass().getPackageName().split("\\.", -1);
    return parts.length > 1 ? parts[1] : parts[0];
  }
}
