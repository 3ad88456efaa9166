package takt.web.tracking;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * The other paths by which SDKs call (rule T.1): the one-letter ones of those for browsers, and the
 * one that servers' SDKs send batches to.
 */
@Provider
@PreMatching
public class OtherPaths implements ContainerRequestFilter {

  private static final Map<String, String> NAMES =
      Map.of(
          "i", "identify",
          "t", "track",
          "p", "page",
          "s", "screen",
          "g", "group",
          "a", "alias",
          "b", "batch",
          "import", "batch");

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String name = NAMES.get(uri.getPath().replaceAll("^/+|/+$", ""));
    if (name != null) {
      request.setRequestUri(uri.getBaseUriBuilder().path(name).build());
    }
  }
}
