package takt.profiles.trait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import takt.consent.Permissions;
import takt.kernel.PurposeCode;
import takt.profiles.ComputedTrait;
import takt.profiles.ComputedTraits;
import takt.profiles.NotPermitted;
import takt.profiles.Progress;
import takt.profiles.TraitValue;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.Changes;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.definition.SweepRows;

/** Where computed traits are defined and read. */
@ApplicationScoped
class TraitDesk implements ComputedTraits {

  @Inject Catalogue catalogue;
  @Inject Changes changes;
  @Inject SweepRows sweeps;
  @Inject TraitReading reading;

  @Override
  public List<ComputedTrait> all() {
    return catalogue.current().traits().stream()
        .map(DefinedTrait::trait)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<ComputedTrait> find(String code) {
    return catalogue.current().trait(code).flatMap(DefinedTrait::trait);
  }

  @Override
  public Progress progress(String code) {
    return catalogue
        .current()
        .trait(code)
        .map(one -> sweeps.progress(one.id()))
        .orElse(Progress.DONE);
  }

  @Override
  public ComputedTrait put(ComputedTrait next) {
    return changes.put(next);
  }

  @Override
  public void remove(String code, int revision) {
    changes.removeTrait(code, revision);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<TraitValue> of(Permissions permissions, PurposeCode purpose) {
    if (!permissions.locked()) {
      throw new IllegalArgumentException("Traits need permissions that are locked");
    }
    if (!permissions.allow(purpose)) {
      throw new NotPermitted(purpose);
    }
    List<DefinedTrait> usable =
        catalogue.current().traits().stream()
            .filter(one -> one.purposes().contains(purpose))
            .toList();
    TraitReading.Values values = reading.read(List.of(permissions.profile()), usable);
    return usable.stream()
        .map(one -> values.of(permissions.profile(), one, purpose))
        .flatMap(Optional::stream)
        .toList();
  }
}
