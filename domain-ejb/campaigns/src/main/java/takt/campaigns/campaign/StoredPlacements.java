package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Placement;
import takt.campaigns.PlacementChanged;
import takt.campaigns.Placements;
import takt.campaigns.TooManyPlacements;
import takt.platform.Atomic;

/** Placements in the database. */
@ApplicationScoped
class StoredPlacements implements Placements {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Configuration configuration;

  @Override
  @Atomic
  public Placement put(Placement placement, int expected) {
    configuration.change();
    PlacementRow row = entities.find(PlacementRow.class, placement.code());
    int current = row == null ? 0 : row.revision();
    if (current != expected) {
      throw new PlacementChanged(placement.code(), current);
    }
    if (row == null) {
      if (configuration.placements().size() >= MOST) {
        throw new TooManyPlacements();
      }
      row = new PlacementRow(placement);
      entities.persist(row);
    } else {
      row.become(placement);
    }
    return row.placement();
  }

  @Override
  @Atomic
  public Optional<Placement> find(String code) {
    return Optional.ofNullable(entities.find(PlacementRow.class, code))
        .map(PlacementRow::placement);
  }

  @Override
  @Atomic
  public List<Placement> all() {
    return configuration.placements();
  }
}
