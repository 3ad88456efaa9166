package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takt.kernel.ProfileId;
import takt.profiles.IncomingEvent;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.Definitions;
import takt.profiles.derive.Commerce;
import takt.profiles.derive.Happening;
import takt.profiles.segment.SegmentKeeper;
import takt.profiles.segment.Touched;
import takt.profiles.trait.TraitKeeper;

/** What follows new events in their transaction: computed traits, and then segments. */
@ApplicationScoped
class Followers {

  @Inject Catalogue catalogue;
  @Inject TraitKeeper traits;
  @Inject SegmentKeeper segments;

  /**
   * Lets traits and segments follow.
   *
   * @param fresh the new events, which are stored
   * @param happenings the same by profile
   * @param purchasesAnew of whom earlier purchases changed
   */
  void follow(
      List<BoundEvent> fresh,
      Map<ProfileId, List<Happening>> happenings,
      Set<ProfileId> purchasesAnew) {
    if (fresh.isEmpty()) {
      return;
    }
    Definitions definitions = catalogue.current();
    if (!definitions.computed().isEmpty()) {
      traits.add(definitions, happenings, purchasesAnew);
    }
    if (!definitions.segments().isEmpty()) {
      Map<ProfileId, Touched> touched = new HashMap<>();
      fresh.forEach(one -> touched.merge(one.owner().profile(), touched(one), Touched::and));
      segments.follow(definitions, touched);
    }
  }

  private static Touched touched(BoundEvent one) {
    boolean commerce = one.commerce().kind() != Commerce.Kind.INTEREST;
    boolean says =
        one.event().kind() == IncomingEvent.Kind.IDENTIFY
            || one.event().kind() == IncomingEvent.Kind.GROUP;
    return new Touched(
        one.owner().permitted(),
        Set.of(one.event().name()),
        one.commerce().interests(),
        commerce,
        says);
  }
}
