package takt.campaigns;

import java.time.Instant;
import java.util.UUID;

/** What came of campaigns. Counts include decisions that were anonymised since. */
public interface Results {

  /** A span is at most so many days. */
  int MOST_DAYS = 366;

  /**
   * The results of a campaign.
   *
   * @param from the first moment that counts
   * @param until the first that no longer does, at most {@value #MOST_DAYS} days later
   * @throws UnknownCampaign if it does not exist
   * @throws IllegalArgumentException for a span that is empty or too long
   */
  CampaignResults of(UUID campaign, Instant from, Instant until);
}
