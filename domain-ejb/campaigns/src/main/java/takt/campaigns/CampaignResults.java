package takt.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of a campaign in a span of time.
 *
 * @param campaign the campaign
 * @param from the first moment that counts
 * @param until the first that no longer does
 * @param heldOut decisions that would have shown it, were the person not held out
 * @param discoveries what came of showing it as something new (rule G16.1), counted in the lines as
 *     well
 * @param toNobody how often it was shown to nobody known, on the days in UTC that the span touches;
 *     counted nowhere else
 * @param lines counts by message, variant and degree
 */
public record CampaignResults(
    UUID campaign,
    Instant from,
    Instant until,
    long heldOut,
    Discoveries discoveries,
    ToNobody toNobody,
    List<Line> lines) {

  /** Copies what it is given. */
  public CampaignResults {
    lines = List.copyOf(lines);
  }

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
   * How often it was shown to nobody known (rule G2.6). A node's own are here within some seconds.
   *
   * @param showings in all
   * @param lines by message and placement
   */
  public record ToNobody(long showings, List<Showings> lines) {

    /** Copies what it is given. */
    public ToNobody {
      lines = List.copyOf(lines);
    }

    /**
     * One message in one place.
     *
     * @param message the message's key
     * @param placement the placement's code
     * @param showings how often
     */
    public record Showings(String message, String placement, long showings) {}
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
   * @param goals how often it came to what the campaign is for (rule G7.8)
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
