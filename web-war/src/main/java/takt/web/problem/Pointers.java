package takt.web.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a bad field is: a JSON Pointer (RFC 6901) into the body, or {@code ?name} in the query. */
final class Pointers {

  private Pointers() {}

  /** Where reading stopped. */
  static String of(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
    }
    return pointer.toString();
  }

  /** What breaks a rule. */
  static String of(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    Method method = null;
    for (Path.Node step : violation.getPropertyPath()) {
      if (step.getIndex() != null) {
        pointer.append('/').append(step.getIndex());
      }
      if (step.getKey() != null) {
        pointer.append('/').append(escape(step.getKey().toString()));
      }
      switch (step.getKind()) {
        case METHOD -> method = declared(violation.getRootBeanClass(), step);
        case PARAMETER -> pointer.append(parameter(method, step));
        case PROPERTY -> pointer.append('/').append(escape(step.getName()));
        default -> {}
      }
    }
    return pointer.toString();
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The method as the API's interface declares it: only there its parameters are annotated. */
  private static Method declared(Class<?> resource, Path.Node step) {
    Class<?>[] types = step.as(Path.MethodNode.class).getParameterTypes().toArray(new Class<?>[0]);
    return Stream.<Class<?>>iterate(resource, one -> one != null, one -> one.getSuperclass())
        .flatMap(one -> Stream.concat(Arrays.stream(one.getInterfaces()), Stream.of(one)))
        .flatMap(one -> find(one, step.getName(), types).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<Method> find(Class<?> type, String name, Class<?>[] types) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(one -> one.getName().equals(name))
        .filter(one -> Arrays.equals(one.getParameterTypes(), types))
        .findFirst();
  }

  /** Nothing for the body, whose pointer begins at its root. */
  private static String parameter(Method method, Path.Node step) {
    if (method == null || step.getKind() != ElementKind.PARAMETER) {
      return "";
    }
    int index = step.as(Path.ParameterNode.class).getParameterIndex();
    for (Annotation annotation : method.getParameterAnnotations()[index]) {
      if (annotation instanceof QueryParam query) {
        return "?" + query.value();
      }
    }
    return "";
  }
}
