package takt.profiles.trait;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.profiles.ComputedTrait;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.definition.Definitions;
import takt.profiles.derive.Commerce;
import takt.profiles.derive.Happening;
import takt.profiles.derive.StoredHappenings;
import takt.profiles.store.CompanyZone;

/** Keeps traits current. Whoever calls it holds the locks of the profiles' permissions. */
@ApplicationScoped
public class TraitKeeper {

  /** Before segments are looked at, and after consent has made denials hold. */
  public static final int PRIORITY = 2_600;

  @Inject Catalogue catalogue;
  @Inject StoredHappenings stored;
  @Inject PartRows rows;
  @Inject CompanyZone zone;

  /**
   * Adds what follows from new events, which are stored already.
   *
   * @param purchasesAnew of whom earlier purchases changed
   */
  public void add(
      Definitions definitions,
      Map<ProfileId, List<Happening>> happenings,
      Set<ProfileId> purchasesAnew) {
    Map<ProfileId, Parts> added = new HashMap<>();
    happenings.forEach(
        (profile, all) -> {
          Set<DefinedTrait> traits = new LinkedHashSet<>();
          all.forEach(one -> traits.addAll(definitions.ofEvent(one.name())));
          Parts parts = parts();
          parts.add(traits, all);
          if (!purchasesAnew.contains(profile)) {
            parts.add(definitions.ofPurchases(), all);
          }
          added.put(profile, parts);
        });
    rows.add(added);
    if (!definitions.ofPurchases().isEmpty()) {
      purchasesAnew.forEach(profile -> compute(List.of(profile), definitions.ofPurchases()));
    }
  }

  /** Computes all traits of a profile anew from its events. */
  public void rebuild(ProfileId profile) {
    compute(List.of(profile), catalogue.current().computed());
  }

  /** Computes some traits of profiles anew from their events. */
  public void compute(Collection<ProfileId> profiles, Collection<DefinedTrait> traits) {
    if (traits.isEmpty()) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    for (DefinedTrait trait : traits) {
      names.addAll(
          trait.source() == ComputedTrait.Source.PURCHASES ? Commerce.EVENTS : trait.events());
    }
    Map<ProfileId, Parts> anew = new HashMap<>();
    stored
        .of(profiles, names)
        .forEach(
            (profile, happenings) -> {
              Parts parts = parts();
              parts.add(traits, happenings);
              anew.put(profile, parts);
            });
    rows.replace(profiles, traits, anew);
  }

  /** Lets go of what no trait looks at any more. */
  public void prune(Collection<ProfileId> profiles, Definitions definitions) {
    rows.prune(profiles, definitions.computed(), zone.today());
  }

  /**
   * Deletes all of it.
   *
   * @return how many traits there were
   */
  public int delete(Collection<ProfileId> profiles) {
    return rows.delete(profiles, any -> true);
  }

  private Parts parts() {
    return new Parts(zone.zone(), zone.today());
  }

  /** What was computed for what is withdrawn goes (rule F2.5). */
  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) OptedOut optedOut) {
    int deleted = rows.delete(List.of(optedOut.profile()), optedOut.withdrawn()::contains);
    optedOut.effects().add("profiles", "traits-deleted", deleted);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) ProfilesMerged merged) {
    rebuild(merged.kept());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(PRIORITY) ProfilesSplit split) {
    rebuild(split.kept());
    rebuild(split.restored());
  }
}
