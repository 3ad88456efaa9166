package takt.campaigns;

/** Where a campaign stands, and what can be done with it then (rule G1.1). */
public enum CampaignState {
  /** Being written; shown to nobody. */
  DRAFT,
  /** Shown, within its time. */
  RUNNING,
  /** Shown to nobody for the time being. */
  PAUSED,
  /** Over for good. */
  ENDED;

  /**
   * The state after it is started.
   *
   * @throws WrongState unless it is a draft or paused
   */
  public CampaignState start() {
    if (this != DRAFT && this != PAUSED) {
      throw new WrongState(this, "started");
    }
    return RUNNING;
  }

  /**
   * The state after it is paused.
   *
   * @throws WrongState unless it is running
   */
  public CampaignState pause() {
    if (this != RUNNING) {
      throw new WrongState(this, "paused");
    }
    return PAUSED;
  }

  /**
   * The state after it is ended.
   *
   * @throws WrongState if it has ended
   */
  public CampaignState end() {
    requireChangeable("ended");
    return ENDED;
  }

  /**
   * Does nothing if the campaign can still change.
   *
   * @param verb what is to be done, as a participle
   * @throws WrongState if it has ended
   */
  public void requireChangeable(String verb) {
    if (this == ENDED) {
      throw new WrongState(this, verb);
    }
  }
}
