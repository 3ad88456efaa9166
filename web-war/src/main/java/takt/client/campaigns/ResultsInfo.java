package takt.client.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a campaign in a span of time.
 *
 * @param campaign the campaign
 * @param from the first moment that counts
 * @param until the first that no longer does
 * @param heldOut decisions that would have shown it, were the person not held out
 * @param discoveries what came of showing it as something new; counted in the lines as well
 * @param toNobodyKnown how often it was shown to nobody known, or without permission; on the days
 *     in UTC that the span touches, and counted nowhere else
 * @param lines counts by message, variant and degree
 */
public record ResultsInfo(
    UUID campaign,
    Instant from,
    Instant until,
    long heldOut,
    Discoveries discoveries,
    ToNobody toNobodyKnown,
    List<Line> lines) {

  /**
   * What came of showing it as something new.
   *
   * @param decisions how often it was shown
   * @param exposures how often it was seen
   * @param clicks how often it was clicked
   * @param complaints how often somebody complained about it
   * @param goals how often it came to what the campaign is for
   */
  public record Discoveries(
      long decisions, long exposures, long clicks, long complaints, long goals) {}

  /**
   * How often it was shown to nobody known: counts, with nothing of who it was. They come in within
   * some seconds and are kept for 1,096 days.
   *
   * @param showings how often in all
   * @param lines by message and placement
   */
  public record ToNobody(@Schema(examples = "48210") long showings, List<Place> lines) {

    /**
     * One message in one place.
     *
     * @param message the message's key
     * @param placement the placement's code
     * @param showings how often
     */
    public record Place(
        @Schema(examples = "cake-stand") String message,
        @Schema(examples = "home-banner") String placement,
        @Schema(examples = "48210") long showings) {}
  }

  /**
   * The counts of one variant.
   *
   * @param message the message's key
   * @param variant the variant's key
   * @param degree its degree
   * @param decisions how often it was shown
   * @param exposures how often it was seen
   * @param clicks how often it was clicked
   * @param complaints how often somebody complained about it
   * @param goals how often it came to what the campaign is for
   * @param value what that was worth, without what was anonymised since
   */
  public record Line(
      String message,
      String variant,
      int degree,
      long decisions,
      long exposures,
      long clicks,
      long complaints,
      long goals,
      double value) {}
}
