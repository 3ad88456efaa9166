package takt.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Who changed what of campaigns (rule G7.4). */
public interface CampaignHistory {

  /** The latest so many changes of each campaign are kept. */
  int MOST = 200;

  /**
   * The changes of a campaign, newest first.
   *
   * @param before the revision of the last one already read; empty to begin
   * @param limit at most so many, 1 to {@value #MOST}
   * @throws UnknownCampaign if it does not exist
   */
  List<CampaignChange> of(UUID campaign, OptionalInt before, int limit);

  /** One change, with the plan as it left it; empty if it is not kept. */
  Optional<Version> version(UUID campaign, int revision);

  /**
   * A campaign as one change left it.
   *
   * @param change the change
   * @param plan the plan
   */
  record Version(CampaignChange change, CampaignPlan plan) {}
}
