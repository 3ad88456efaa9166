package takt.campaigns;

import java.time.Instant;
import java.util.Objects;

/**
 * What somebody did to a campaign (rule G7.4).
 *
 * @param revision the revision that it left
 * @param at when
 * @param by who, the label of their key
 * @param kind what they did
 */
public record CampaignChange(int revision, Instant at, String by, Kind kind) {

  /** What can be done to a campaign. */
  public enum Kind {
    /** It was written for the first time. */
    DRAFTED,
    /** Its plan was changed. */
    CHANGED,
    /** It was started, for the first time or again. */
    STARTED,
    /** It was paused. */
    PAUSED,
    /** It was ended by hand. */
    ENDED
  }

  /** Refuses what is left out. */
  public CampaignChange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(kind, "kind");
  }
}
