package takt.campaigns;

import java.util.List;

/**
 * What was decided for a place of a page.
 *
 * @param placement the code of the placement
 * @param decisions one for each message that is shown, the most fitting one first; where nothing is
 *     shown, the one that says why
 */
public record PlaceAnswer(String placement, List<Decision> decisions) {

  /** Copies what it is given. */
  public PlaceAnswer {
    decisions = List.copyOf(decisions);
  }
}
