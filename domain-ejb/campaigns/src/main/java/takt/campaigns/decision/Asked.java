package takt.campaigns.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import takt.campaigns.Campaign;
import takt.campaigns.PageRequest;
import takt.campaigns.Place;
import takt.campaigns.Placement;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.campaign.Plans;
import takt.consent.Permissions;
import takt.kernel.PurposeCode;

/**
 * A question, with what the company has set up for it.
 *
 * @param request the question
 * @param spots its places
 * @param plans placements, campaigns, and the items that they speak of
 * @param house what the company has laid down for all campaigns
 * @param moment in which situation
 * @param spent the campaigns of whose budget nothing is left for now
 */
record Asked(
    PageRequest request,
    List<Spot> spots,
    Plans plans,
    House house,
    Moment moment,
    Set<UUID> spent) {

  /**
   * Looks the places up.
   *
   * @throws UnknownPlacement if one does not exist
   */
  static Asked of(PageRequest request, Plans plans, House house, Moment moment, Set<UUID> spent) {
    List<Spot> spots = request.places().stream().map(place -> spot(place, plans)).toList();
    return new Asked(request, spots, plans, house, moment, spent);
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
    return spots.stream().anyMatch(spot -> purposes(spot, seen, now).findAny().isPresent());
  }

  /**
   * The purposes that are permitted on a place's channel and have a campaign that is live in it.
   */
  Stream<PurposeCode> purposes(Spot spot, Permissions permissions, Instant now) {
    return permitted(spot, permissions)
        .filter(purpose -> live(purpose, spot, now).findAny().isPresent());
  }

  /** The campaigns that are live in a place and whose purpose is permitted on its channel. */
  Stream<Campaign> usable(Spot spot, Permissions permissions, Instant now) {
    return permitted(spot, permissions).flatMap(purpose -> live(purpose, spot, now));
  }

  private Stream<PurposeCode> permitted(Spot spot, Permissions permissions) {
    Permissions here = permissions.on(spot.placement().channel());
    return plans.purposes(spot.placement().code()).stream().filter(here::allow);
  }

  private Stream<Campaign> live(PurposeCode purpose, Spot spot, Instant now) {
    return spot.campaigns().stream()
        .filter(one -> one.plan().purpose().equals(purpose))
        .filter(one -> Live.holds(one, request.context(), moment, now));
  }

  /** The same with nothing but the message that somebody unknown comes from (rule G15.6). */
  Optional<Facts> continued(Facts facts) {
    return request
        .cameFrom()
        .flatMap(
            from ->
                facts.campaigns().stream()
                    .filter(one -> one.id().equals(from.campaign()))
                    .findFirst()
                    .flatMap(one -> one.only(from.message())))
        .map(facts::about);
  }

  /** What a decision for a place is made from. */
  Facts facts(Spot spot, Optional<Person> person, Said said, Instant now) {
    return new Facts(
        person,
        spot.placement(),
        request.language(),
        request.context(),
        moment,
        plans.shelf(),
        spot.campaigns(),
        house,
        said,
        now,
        spent,
        Chance.NONE);
  }
}
