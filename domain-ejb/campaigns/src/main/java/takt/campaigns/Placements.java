package takt.campaigns;

import java.util.List;
import java.util.Optional;

/** The placements of this company. */
public interface Placements {

  /** At most so many placements. */
  int MOST = 200;

  /**
   * Adds or changes a placement, in the caller's transaction or one of its own.
   *
   * @param placement what it is to be; its revision is not looked at
   * @param expected the revision that it replaces, 0 for a new one
   * @return the placement with its new revision
   * @throws PlacementChanged if it has another revision
   * @throws TooManyPlacements if there are {@value #MOST} others
   */
  Placement put(Placement placement, int expected);

  /** One placement, as stored. */
  Optional<Placement> find(String code);

  /** Every placement, by code, as stored. */
  List<Placement> all();
}
