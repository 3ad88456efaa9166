package takt.web.rest;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/**
 * Has every field of a body checked. The records that are checked here never are entities, and to
 * ask Jakarta Persistence of each field whether it is loaded takes a tenth of a short request.
 */
public final class AllReachable implements TraversableResolver {

  @Override
  public boolean isReachable(
      Object object, Path.Node property, Class<?> root, Path path, ElementType type) {
    return true;
  }

  @Override
  public boolean isCascadable(
      Object object, Path.Node property, Class<?> root, Path path, ElementType type) {
    return true;
  }
}
