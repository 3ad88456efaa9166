package takt.web.tracking;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets pages of any origin send events (rule T.1) and evaluate flags (rule G18.9): a browser's SDK
 * runs on the company's sites, not on Takt's. What admits it is a key that it shows; no cookie
 * counts.
 */
@Provider
@PreMatching
public class CrossOrigin implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ORIGIN = "Origin";
  private static final String ASKS = "Access-Control-Request-Method";

  @Override
  public void filter(ContainerRequestContext request) {
    if (HttpMethod.OPTIONS.equals(request.getMethod())
        && request.getHeaderString(ORIGIN) != null
        && request.getHeaderString(ASKS) != null) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", HttpMethod.POST)
              .header(
                  "Access-Control-Allow-Headers",
                  "Authorization, X-API-Key, Content-Type, Content-Encoding, AnonymousId,"
                      + " If-None-Match, Sec-GPC")
              .header("Access-Control-Max-Age", "600")
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getHeaderString(ORIGIN) != null) {
      response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
      response.getHeaders().putSingle("Access-Control-Expose-Headers", "ETag, Retry-After");
    }
  }
}
