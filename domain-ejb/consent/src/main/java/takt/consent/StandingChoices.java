package takt.consent;

import java.util.Map;
import java.util.Set;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;

/** What persons chose, and what must go on holding whatever else is over (rule C15.4). */
public interface StandingChoices {

  /**
   * Which of these living persons are to stay as of the time of these ends: who has said a yes that
   * has not come to its end by then, or a no; whose data are restricted; who has chosen anything,
   * or whose consent ended, since the earliest of the ends; who is asked to confirm something; and
   * who is being erased. Reads without a lock of its own.
   *
   * @param persons the persons, with what leads to them
   * @param ends what is over, for at least one purpose
   */
  Set<ProfileId> of(Map<ProfileId, Set<KnownBy>> persons, RetentionEnds ends);
}
