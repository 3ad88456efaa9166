package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.derive.Derived.BoundKey;

/**
 * Keeps what follows from events up to date. Whoever calls it holds the locks of the profiles'
 * permissions.
 */
@ApplicationScoped
public class Derivations {

  @Inject Purposes purposes;
  @Inject CurrentRules current;
  @Inject StoredHappenings stored;
  @Inject InterestRows interests;
  @Inject ServedRows served;
  @Inject PurchaseRows purchases;
  @Inject Event<InterestsRefreshed> refreshed;

  /**
   * Adds what follows from new events, which are stored already.
   *
   * <p>A return changes interests, orders and purchases of its items of other batches: these are
   * computed anew.
   *
   * @return the profiles whose earlier purchases these undo, or the other way round: what follows
   *     from their purchases was computed anew
   */
  public Set<ProfileId> add(Map<ProfileId, List<Happening>> happenings) {
    if (happenings.isEmpty()) {
      return Set.of();
    }
    InterestRules rules = current.get();
    Map<ProfileId, Derived> added = new HashMap<>();
    happenings.forEach((profile, all) -> added.put(profile, derive(all, rules)));
    Set<ProfileId> wholly = new HashSet<>();
    List<ProfileId> outdated = interests.outdated(added.keySet(), rules);
    Set<ProfileId> partly = new HashSet<>(outdated);
    happenings.forEach((profile, all) -> sort(profile, all, wholly, partly));
    Map<ProfileId, Derived> buying = without(added, wholly);
    buying.values().removeIf(one -> one.bought().isEmpty() && one.orders().isEmpty());
    purchases.meeting(buying, wholly, partly);
    partly.removeAll(wholly);
    Map<ProfileId, Derived> unmet = without(without(added, wholly), partly);
    Set<ProfileId> passed = rules.serve() ? served.meeting(unmet, partly) : Set.of();

    wholly.forEach(this::rebuild);
    Map<ProfileId, Derived> returned = new HashMap<>();
    partly.forEach(profile -> returned.put(profile, rebuildPartly(profile, rules)));
    added.keySet().removeAll(wholly);
    partly.forEach(profile -> added.computeIfPresent(profile, (any, one) -> one.withoutOrders()));
    purchases.add(added);
    purchases.replaceReturned(returned);
    added.keySet().removeAll(partly);
    interests.add(added, rules);
    served.takeOff(passed);
    served.add(added, rules);
    outdated.forEach(this::tell);
    wholly.addAll(partly);
    return wholly;
  }

  private static Map<ProfileId, Derived> without(Map<ProfileId, Derived> all, Set<ProfileId> some) {
    Map<ProfileId, Derived> rest = new HashMap<>(all);
    rest.keySet().removeAll(some);
    return rest;
  }

  /** Computes everything of a profile anew from its events. */
  public void rebuild(ProfileId profile) {
    InterestRules rules = current.get();
    Derived anew = derive(stored.of(profile), rules);
    replaceInterests(profile, anew, rules);
    purchases.replace(profile, anew);
  }

  /**
   * Some profiles whose interests were computed by other rules than today's, such as another
   * half-life (rule F3.6).
   */
  List<ProfileId> outdated(int most) {
    return interests.outdated(current.get(), most);
  }

  /**
   * Computes a profile's interests, orders and returned items anew, unless somebody else has done
   * so meanwhile.
   */
  void refresh(ProfileId profile) {
    InterestRules rules = current.get();
    if (!interests.outdated(Set.of(profile), rules).isEmpty()) {
      purchases.replaceReturned(Map.of(profile, rebuildPartly(profile, rules)));
      tell(profile);
    }
  }

  private void tell(ProfileId profile) {
    refreshed.fire(new InterestsRefreshed(profile));
  }

  /** Returns the purchases of whose items something went back. */
  private Derived rebuildPartly(ProfileId profile, InterestRules rules) {
    Derived anew = derive(stored.of(profile), rules);
    replaceInterests(profile, anew, rules);
    purchases.replaceOrders(profile, anew);
    return anew.returned();
  }

  private void replaceInterests(ProfileId profile, Derived anew, InterestRules rules) {
    interests.replace(profile, anew, rules);
    served.replace(profile, anew, rules);
  }

  private Derived derive(List<Happening> happenings, InterestRules rules) {
    List<PurposeCode> interesting = new ArrayList<>();
    for (Purpose purpose : purposes.all()) {
      if (purpose.interests()) {
        interesting.add(purpose.code());
      }
    }
    return Derived.of(happenings, interesting, rules);
  }

  private static void sort(
      ProfileId profile, List<Happening> all, Set<ProfileId> wholly, Set<ProfileId> partly) {
    if (all.stream().anyMatch(one -> one.commerce().undoesWholeOrder())) {
      wholly.add(profile);
    } else if (all.stream().anyMatch(one -> one.commerce().undoes())) {
      partly.add(profile);
    }
  }

  /** What a derived value's key is made of, in a statement's columns. */
  static Object[] key(ProfileId profile, BoundKey key) {
    return new Object[] {profile, key.code(), key.purposes().canonical()};
  }
}
