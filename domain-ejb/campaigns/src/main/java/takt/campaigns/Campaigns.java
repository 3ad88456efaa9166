package takt.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The campaigns of this company. Every writing method uses the caller's transaction or its own. */
public interface Campaigns {

  /** At most so many campaigns that have not ended. */
  int MOST = 500;

  /**
   * Drafts a campaign.
   *
   * @param by who, the label of their key, at most 200 characters; so for every change
   * @throws takt.consent.UnknownPurpose if its purpose does not exist
   * @throws UnknownPlacement if a placement does not exist
   * @throws SegmentNotUsable if a segment does not exist or is for another purpose
   * @throws takt.profiles.UnusableCondition if a condition cannot be used
   * @throws TooManyCampaigns if there are {@value #MOST} already
   */
  Campaign create(CampaignPlan plan, String by);

  /**
   * Changes a campaign, in whatever state but ended.
   *
   * @param expected the revision that it replaces
   * @throws UnknownCampaign if it does not exist
   * @throws CampaignChanged if it has another revision
   * @throws WrongState if it has ended
   * @throws takt.consent.UnknownPurpose if its purpose does not exist
   * @throws UnknownPlacement if a placement does not exist
   * @throws SegmentNotUsable if a segment does not exist or is for another purpose
   * @throws takt.profiles.UnusableCondition if a condition cannot be used
   */
  Campaign change(UUID id, CampaignPlan plan, int expected, String by);

  /**
   * Starts a draft or a paused campaign.
   *
   * @throws UnknownCampaign if it does not exist
   * @throws WrongState if it is neither
   * @throws FlightOver if its time is over
   */
  Campaign start(UUID id, String by);

  /**
   * Pauses a running or scheduled campaign.
   *
   * @throws UnknownCampaign if it does not exist
   * @throws WrongState if it is neither
   */
  Campaign pause(UUID id, String by);

  /**
   * Ends a campaign for good.
   *
   * @throws UnknownCampaign if it does not exist
   * @throws WrongState if it has ended
   */
  Campaign end(UUID id, String by);

  /** One campaign, as stored; {@link Campaign#at} says where it stands. */
  Optional<Campaign> find(UUID id);

  /**
   * Campaigns as stored, oldest first.
   *
   * @param after the last one already read; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<Campaign> list(Optional<UUID> after, int limit);
}
