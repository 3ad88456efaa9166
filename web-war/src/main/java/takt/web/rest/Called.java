package takt.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The resource's own method that a request calls, with its annotations. What the server calls the
 * resource method is the one of the API's interface.
 */
@ApplicationScoped
public class Called {

  private final Map<Method, Method> own = new ConcurrentHashMap<>();

  @Inject BeanManager beans;

  /** The method of the class that implements the API's interface. */
  public Method method(ResourceInfo endpoint) {
    return own.computeIfAbsent(endpoint.getResourceMethod(), this::find);
  }

  private Method find(Method called) {
    Class<?> type = called.getDeclaringClass();
    if (!type.isInterface()) {
      return called;
    }
    try {
      return beans
          .resolve(beans.getBeans(type))
          .getBeanClass()
          .getMethod(called.getName(), called.getParameterTypes());
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
