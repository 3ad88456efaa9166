package takt.it.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import takt.web.ApiApplication;
import takt.web.BeaconApplication;
import takt.web.OfrepApplication;
import takt.web.TrackingApplication;

/**
 * One endpoint, as its annotations declare it.
 *
 * @param method the HTTP method
 * @param path the path from the root, with a UUID for each parameter
 * @param open whether everybody may call it
 * @param roles who may call it otherwise
 * @param input whether it takes anything: a part of the path, a query, a header, a body
 */
record Endpoint(String method, String path, boolean open, Set<String> roles, boolean input) {

  private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** Whether a request with this method and path reaches it. */
  boolean is(String otherMethod, String otherPath) {
    return method.equals(otherMethod)
        && otherPath.replaceAll("[?].*", "").matches(path.replaceAll(UUIDS, "[^/]+"));
  }

  /** The media type of its refusals: OpenFeature's protocol has a form of its own. */
  static String refusals(String path) {
    return path.startsWith("/ofrep/") ? "application/json" : "application/problem+json";
  }

  static List<Endpoint> all() {
    return Stream.of(
            new ApiApplication(),
            new TrackingApplication(),
            new BeaconApplication(),
            new OfrepApplication())
        .flatMap(Endpoint::of)
        .toList();
  }

  private static Stream<Endpoint> of(Application application) {
    String root = application.getClass().getAnnotation(ApplicationPath.class).value();
    return application.getClasses().stream()
        .filter(one -> one.getSimpleName().endsWith("Resource"))
        .flatMap(
            resource ->
                Arrays.stream(resource.getDeclaredMethods())
                    .flatMap(method -> of(root, resource, method).stream()));
  }

  private static Optional<Endpoint> of(String root, Class<?> resource, Method method) {
    return declared(resource, method)
        .map(
            declaration -> {
              RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
              return new Endpoint(
                  http(declaration).orElseThrow(),
                  path(root, declaration),
                  method.isAnnotationPresent(PermitAll.class),
                  roles == null ? Set.of() : Set.of(roles.value()),
                  method.getParameterCount() > 0);
            });
  }

  private static Optional<Method> declared(Class<?> resource, Method method) {
    return Stream.concat(Stream.of(resource), Arrays.stream(resource.getInterfaces()))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(one -> one.getName().equals(method.getName()))
        .filter(one -> Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
        .filter(one -> http(one).isPresent())
        .findFirst();
  }

  private static Optional<String> http(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(one -> one != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(String root, Method declaration) {
    Path type = declaration.getDeclaringClass().getAnnotation(Path.class);
    Path own = declaration.getAnnotation(Path.class);
    return ("/"
            + root
            + "/"
            + (type == null ? "" : type.value())
            + "/"
            + (own == null ? "" : own.value()))
        .replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "")
        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
