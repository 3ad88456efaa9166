package takt.campaigns;

import java.time.Instant;
import java.util.Optional;

/** Where a campaign stands, and what can be done with it then (rules G1.1 and G7.3). */
public enum CampaignState {
  /** Being written; shown to nobody. */
  DRAFT,
  /** Started, and not begun yet: what time makes of one that runs, never stored. */
  SCHEDULED,
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
   * @throws WrongState unless it is running or scheduled
   */
  public CampaignState pause() {
    if (this != RUNNING && this != SCHEDULED) {
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
   * What time makes of a state that somebody put a campaign into.
   *
   * @param from when it begins
   * @param until when it is over
   */
  public CampaignState at(Optional<Instant> from, Optional<Instant> until, Instant now) {
    boolean begun = this == RUNNING || this == PAUSED;
    if (begun && until.isPresent() && !now.isBefore(until.get())) {
      return ENDED;
    }
    return this == RUNNING && from.isPresent() && now.isBefore(from.get()) ? SCHEDULED : this;
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
