package takt.client.campaigns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided for the places of a page.
 *
 * @param places the places in the order of the question
 */
public record PageInfo(List<PlaceInfo> places) {

  /**
   * A place.
   *
   * @param placement the code of the placement
   * @param decisions one for each message to show, the most fitting one first; where nothing is
   *     shown, the one that says why
   */
  public record PlaceInfo(
      @Schema(examples = "home-banner") String placement, List<DecisionInfo> decisions) {}
}
