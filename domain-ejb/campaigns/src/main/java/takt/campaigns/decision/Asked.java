package takt.campaigns.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.campaigns.PageRequest;
import takt.campaigns.Place;
import takt.campaigns.Placement;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.campaign.Plans;
import takt.campaigns.item.Shelf;
import takt.consent.Permissions;

/**
 * A question, with what the company has set up for it.
 *
 * @param request the question
 * @param spots its places
 * @param shelf the items that campaigns speak of
 * @param house what the company has laid down for all campaigns
 */
record Asked(PageRequest request, List<Spot> spots, Shelf shelf, House house) {

  /**
   * Looks the places up.
   *
   * @throws UnknownPlacement if one does not exist
   */
  static Asked of(PageRequest request, Plans plans, House house) {
    List<Spot> spots = request.places().stream().map(place -> spot(place, plans)).toList();
    return new Asked(request, spots, plans.shelf(), house);
  }

  private static Spot spot(Place place, Plans plans) {
    Placement placement =
        plans
            .placement(place.placement())
            .orElseThrow(() -> new UnknownPlacement(place.placement()));
    return new Spot(placement, plans.at(placement.code()), place.messages());
  }

  /**
   * Whether anything is permitted in any of the places, as seen without a lock: a no needs no lock,
   * as nothing is used that it would guard; a yes is asked again under it.
   */
  boolean permitted(Permissions seen, Instant now) {
    return spots.stream().anyMatch(spot -> !spot.usable(seen, request.context(), now).isEmpty());
  }

  /** What a decision for a place is made from. */
  Facts facts(Spot spot, Optional<Person> person, Said said, Instant now) {
    return new Facts(
        person,
        spot.placement(),
        request.language(),
        request.context(),
        shelf,
        spot.campaigns(),
        house,
        said,
        now);
  }
}
