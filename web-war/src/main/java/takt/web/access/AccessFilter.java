package takt.web.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import takt.web.problem.Refusal;
import takt.web.rest.Called;

/**
 * Lets in who may come in (rule W.1). A key is shown as {@code Authorization: Bearer <key>}, or, as
 * Segment's SDKs do, as the user of {@code Basic} with an empty password. Sign-on of persons will
 * take its place beside the key here.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  @Context ResourceInfo endpoint;
  @Inject Keys keys;
  @Inject Caller caller;
  @Inject RateLimit rates;
  @Inject Called called;

  @Override
  public void filter(ContainerRequestContext request) {
    shown(request.getHeaderString(HttpHeaders.AUTHORIZATION))
        .ifPresent(text -> caller.become(keys.check(text).orElseThrow(Refusal::unknownKey)));
    rates.take(caller);
    Method method = called.method(endpoint);
    if (method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
    if (allowed == null) {
      throw Refusal.notAllowed();
    }
    if (caller.role().isEmpty()) {
      throw isPage(method) ? Refusal.pageKeyNeeded() : Refusal.keyNeeded();
    }
    if (!List.of(allowed.value()).contains(caller.role())
        || !caller.inScope(Scope.of(method.getDeclaringClass()))) {
      throw Refusal.notAllowed();
    }
  }

  /** Whether it answers with a page; the client interface says so. */
  private static boolean isPage(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(one -> Arrays.stream(one.getMethods()))
        .filter(one -> one.getName().equals(method.getName()))
        .map(one -> one.getAnnotation(Produces.class))
        .anyMatch(one -> one != null && List.of(one.value()).contains(MediaType.TEXT_HTML));
  }

  private static Optional<String> shown(String header) {
    if (header == null) {
      return Optional.empty();
    }
    if (header.startsWith(BEARER)) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    if (header.startsWith(BASIC)) {
      return Optional.of(user(header.substring(BASIC.length()).strip()));
    }
    throw Refusal.unknownKey();
  }

  private static String user(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? pair : pair.substring(0, colon);
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.unknownKey();
    }
  }
}
