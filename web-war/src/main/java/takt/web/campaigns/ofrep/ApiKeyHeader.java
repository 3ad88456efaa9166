package takt.web.campaigns.ofrep;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Takes a key as the protocol's {@code X-API-Key}, where no other is shown. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyHeader implements ContainerRequestFilter {

  private static final String HEADER = "X-API-Key";

  @Override
  public void filter(ContainerRequestContext request) {
    String key = request.getHeaderString(HEADER);
    if (key != null && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + key);
    }
  }
}
