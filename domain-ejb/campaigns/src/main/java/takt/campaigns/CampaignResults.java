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
 * @param lines counts by message, variant and degree
 */
public record CampaignResults(
    UUID campaign,
    Instant from,
    Instant until,
    long heldOut,
    Discoveries discoveries,
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
