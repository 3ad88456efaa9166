package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.profiles.Scale;
import takt.profiles.Scales;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.Changes;

/** Where scales are defined. */
@ApplicationScoped
class ScaleDesk implements Scales {

  @Inject Catalogue catalogue;
  @Inject Changes changes;

  @Override
  public List<Scale> all() {
    return List.copyOf(catalogue.current().scales());
  }

  @Override
  public Optional<Scale> find(String code) {
    return catalogue.current().scale(code);
  }

  @Override
  public Scale put(Scale next) {
    return changes.put(next);
  }

  @Override
  public void remove(String code, int revision) {
    changes.removeScale(code, revision);
  }
}
