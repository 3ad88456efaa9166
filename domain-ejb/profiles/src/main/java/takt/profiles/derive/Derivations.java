package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
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
  @Inject HalfLife halfLife;
  @Inject StoredHappenings stored;
  @Inject InterestRows interests;
  @Inject PurchaseRows purchases;

  /** Adds what follows from new events, which are stored already. */
  public void add(Map<ProfileId, List<Happening>> happenings) {
    Map<ProfileId, Derived> added = new HashMap<>();
    happenings.forEach((profile, all) -> added.put(profile, derive(all)));
    Set<ProfileId> wholly = new HashSet<>();
    Set<ProfileId> interestsOnly = new HashSet<>();
    happenings.forEach((profile, all) -> sort(profile, all, wholly, interestsOnly));
    Map<ProfileId, Derived> buying = new HashMap<>(added);
    buying.values().removeIf(one -> one.bought().isEmpty() && one.orders().isEmpty());
    buying.keySet().removeAll(wholly);
    purchases.meeting(buying, wholly, interestsOnly);
    interestsOnly.removeAll(wholly);

    wholly.forEach(this::rebuild);
    interestsOnly.forEach(this::rebuildInterests);
    added.keySet().removeAll(wholly);
    purchases.add(added);
    added.keySet().removeAll(interestsOnly);
    interests.add(added, halfLife.duration());
  }

  /** Computes everything of a profile anew from its events. */
  public void rebuild(ProfileId profile) {
    Derived anew = derive(stored.of(profile));
    interests.replace(profile, anew, halfLife.duration());
    purchases.replace(profile, anew);
  }

  private void rebuildInterests(ProfileId profile) {
    interests.replace(profile, derive(stored.of(profile)), halfLife.duration());
  }

  private Derived derive(List<Happening> happenings) {
    List<PurposeCode> interesting = new ArrayList<>();
    for (Purpose purpose : purposes.all()) {
      if (purpose.interests()) {
        interesting.add(purpose.code());
      }
    }
    return Derived.of(happenings, interesting, halfLife.duration());
  }

  private static void sort(
      ProfileId profile, List<Happening> all, Set<ProfileId> wholly, Set<ProfileId> interestsOnly) {
    if (all.stream().anyMatch(one -> one.commerce().undoesWholeOrder())) {
      wholly.add(profile);
    } else if (all.stream().anyMatch(one -> one.commerce().undoes())) {
      interestsOnly.add(profile);
    }
  }

  /** What a derived value's key is made of, in a statement's columns. */
  static Object[] key(ProfileId profile, BoundKey key) {
    return new Object[] {profile, key.code(), key.purposes().canonical()};
  }
}
