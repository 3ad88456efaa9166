package takt.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Puts every endpoint's description at its own address: where a module has several applications,
 * the server describes the endpoints of all below the path of one.
 */
public class DescribedPaths implements OASFilter {

  private static final String API = "/api";
  private static final String TRACKING = "/v1";
  private static final String BEACON = "/beacon";
  private static final String OFREP = "/ofrep";

  @Override
  public void filterOpenAPI(OpenAPI description) {
    Map<String, PathItem> items = new TreeMap<>();
    description
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> items.put(root(item) + below(path), item));
    Paths paths = OASFactory.createPaths();
    items.forEach(paths::addPathItem);
    description.setPaths(paths);
  }

  private static String root(PathItem item) {
    if (tagged(item, "Beacon")) {
      return BEACON;
    }
    if (tagged(item, "OpenFeature")) {
      return OFREP;
    }
    return tagged(item, "Tracking") ? TRACKING : API;
  }

  private static boolean tagged(PathItem item, String tag) {
    return item.getOperations().values().stream()
        .anyMatch(one -> one.getTags() != null && one.getTags().equals(List.of(tag)));
  }

  private static String below(String path) {
    String rest =
        path.replaceFirst(
            "^(" + API + "|" + BEACON + "|" + OFREP + "|" + TRACKING + ")(?=/|$)", "");
    return rest.equals("/") ? "" : rest;
  }
}
