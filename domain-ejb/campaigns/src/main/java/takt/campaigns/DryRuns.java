package takt.campaigns;

/** Tries campaigns out on the persons that there are, before they start (rule G7.7). */
public interface DryRuns {

  /** About so many persons are looked at, or all if there are fewer. */
  int MOST = 2_000;

  /**
   * Tries a campaign out beside all others, as if it ran, on its first day if that is still to
   * come. Each person is asked for in each of its placements by itself, and counts where it comes
   * furthest: as reached if any reaches them. Where something is left to chance, the most probable
   * message counts. In short transactions of its own, under the locks of a few persons at a time;
   * writes nothing.
   *
   * @throws UnknownCampaign if it does not exist
   * @throws WrongState if it has ended
   * @throws FlightOver if its time is over
   * @throws UnknownPlacement if the placement is none of its own
   */
  DryRun run(DryRunRequest request);
}
