package takt.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import takt.client.Linked;

/** Gives {@link Created} answers their status and place. */
@Provider
public class CreatedFilter implements ContainerResponseFilter {

  @Context ResourceInfo endpoint;
  @Inject Called called;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == 200
        && response.getEntity() instanceof Linked linked
        && called.method(endpoint).isAnnotationPresent(Created.class)) {
      response.setStatus(201);
      response.getHeaders().putSingle(HttpHeaders.LOCATION, linked.self());
    }
  }
}
