package takt.consent.test;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import takt.kernel.OptedOut;

/**
 * Two other modules that observe opt-outs: {@code kernel} and {@code platform} by name, since those
 * packages are at hand here.
 */
public final class Modules {

  private final List<OptedOut> heard = new ArrayList<>();
  private volatile Consumer<OptedOut> kernel = event -> {};
  private volatile Consumer<OptedOut> platform = event -> {};

  /** What the first module does from now on. */
  public void kernel(Consumer<OptedOut> cleanUp) {
    kernel = cleanUp;
  }

  /** What the second module does from now on. */
  public void platform(Consumer<OptedOut> cleanUp) {
    platform = cleanUp;
  }

  /** Every event that the first module was told, rolled back or not. */
  public List<OptedOut> heard() {
    return heard;
  }

  BeanManager beans() {
    Set<Object> observers = new LinkedHashSet<>();
    observers.add(
        observer(
            OptedOut.class,
            event -> {
              synchronized (heard) {
                heard.add(event);
              }
              kernel.accept(event);
            }));
    observers.add(observer(takt.platform.Database.class, event -> platform.accept(event)));
    return proxy(
        BeanManager.class,
        (name, arguments) -> name.equals("resolveObserverMethods") ? observers : null);
  }

  private static Object observer(Class<?> module, Consumer<OptedOut> cleanUp) {
    return proxy(
        ObserverMethod.class,
        (name, arguments) -> {
          if (name.equals("notify")) {
            cleanUp.accept((OptedOut) arguments[0]);
          }
          return switch (name) {
            case "getBeanClass" -> module;
            case "getPriority" -> ObserverMethod.DEFAULT_PRIORITY;
            default -> null;
          };
        });
  }

  static MetricRegistry uncounted() {
    Counter counter = proxy(Counter.class, (name, arguments) -> null);
    return proxy(
        MetricRegistry.class, (name, arguments) -> name.equals("counter") ? counter : null);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    Object made =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> answer.to(method.getName(), arguments);
                });
    return type.cast(made);
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }
}
