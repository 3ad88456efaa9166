package takt.campaigns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided.
 *
 * @param id its id; empty where nothing was written down (rule G2.2)
 * @param outcome what came of it
 * @param shown what to show; empty for silence
 * @param dose how personal what is shown may be, and what held that down; empty for silence
 * @param explanation why
 * @param at when
 * @param discovery whether it shows something new (rule G16.1)
 */
public record Decision(
    Optional<UUID> id,
    Outcome outcome,
    Optional<Shown> shown,
    Optional<Dose> dose,
    Explanation explanation,
    Instant at,
    boolean discovery) {

  /** What can come of a decision. */
  public enum Outcome {
    /** Something chosen for this person is shown. */
    SHOWN,
    /** Something that is the same for everybody is shown. */
    GENERIC,
    /** Nothing is shown. */
    NONE,
    /** Nothing is shown because the person is held out from what would have been. */
    HELD_OUT
  }
}
