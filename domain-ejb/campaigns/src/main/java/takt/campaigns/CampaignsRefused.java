package takt.campaigns;

/** A request that campaigns refuses; the class is the name of the refusal. */
public abstract sealed class CampaignsRefused extends RuntimeException
    permits UnknownCampaign,
        UnknownPlacement,
        UnknownMessage,
        CampaignChanged,
        PlacementChanged,
        RuleChanged,
        WrongState,
        NoVariantForDegree,
        NoWordingForChannel,
        FlightOver,
        NotInAudience,
        NothingToContinue,
        SegmentNotUsable,
        PlacementNotUsable,
        TooManyCampaigns,
        TooManyPlacements,
        ItemChanged,
        TooManyItems,
        ItemNotInLog,
        TooManyEvaluations,
        UnreadableLog {

  private static final long serialVersionUID = 1L;

  CampaignsRefused(String message) {
    super(message);
  }
}
