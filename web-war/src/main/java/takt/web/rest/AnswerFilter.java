package takt.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Writes what a resource said to its {@link Answer}; what nobody said is never cached. */
@Provider
@Priority(Priorities.USER)
public class AnswerFilter implements ContainerResponseFilter {

  @Inject Answer answer;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 400) {
      if (answer.status() != 0) {
        response.setStatus(answer.status());
      }
      answer.headers().forEach(response.getHeaders()::putSingle);
    }
    response.getHeaders().putIfAbsent("Cache-Control", java.util.List.of("no-store"));
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
  }
}
