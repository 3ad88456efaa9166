package takt.client.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import takt.client.Linked;

/**
 * A request of a person, as it stands.
 *
 * @param self its address
 * @param id its id
 * @param kind what is asked for
 * @param channel how it came
 * @param received on which day
 * @param language the language in which the person is answered
 * @param reachable whether letters about it go to an address
 * @param profile whose it is; absent until that is proven
 * @param check how it was proven
 * @param due the last day on which it is answered in time
 * @param overdue whether that day is over
 * @param extendedBecause why it takes longer
 * @param state open, answered or refused
 * @param ground on which ground it was refused
 * @param why why it was refused, as the person was told
 * @param endedAt when it was answered or refused
 * @param history who did what, oldest first
 */
public record RequestInfo(
    String self,
    UUID id,
    String kind,
    String channel,
    LocalDate received,
    String language,
    boolean reachable,
    UUID profile,
    String check,
    LocalDate due,
    boolean overdue,
    String extendedBecause,
    String state,
    String ground,
    String why,
    Instant endedAt,
    List<Step> history)
    implements Linked {

  /**
   * That somebody did something about it.
   *
   * @param what received, identified, extended, answered or refused
   * @param at when
   * @param who by whom: the name of a key
   * @param role in which role
   */
  public record Step(String what, Instant at, String who, String role) {}
}
