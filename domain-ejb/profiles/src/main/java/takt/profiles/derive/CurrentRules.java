package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.profiles.Dimension;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.situation.DeclaredFacets;

/**
 * The rules that this node computes interests by: its configuration, the types of events and the
 * facets of situations.
 */
@ApplicationScoped
public class CurrentRules {

  @Inject
  @ConfigProperty(name = "takt.affinity.half-life-days", defaultValue = "90")
  int days;

  @Inject
  @ConfigProperty(name = "takt.affinity.brand.half-life-days", defaultValue = "180")
  int brandDays;

  @Inject
  @ConfigProperty(name = "takt.affinity.theme.half-life-days", defaultValue = "30")
  int themeDays;

  @Inject
  @ConfigProperty(name = "takt.affinity.serving.half-life-days", defaultValue = "7")
  int servingDays;

  @Inject
  @ConfigProperty(name = "takt.affinity.serving.halves-at", defaultValue = "5")
  int halvesAt;

  @Inject EventTypes types;
  @Inject DeclaredFacets facets;

  /** The rules; each half-life is at least a day, and at least one serving halves an interest. */
  public InterestRules get() {
    SortedSet<String> servings = new TreeSet<>();
    for (EventType type : types.all()) {
      if (type.serving()) {
        servings.add(type.name());
      }
    }
    return new InterestRules(
        Map.of(
            Dimension.CATEGORY, days(days),
            Dimension.BRAND, days(brandDays),
            Dimension.THEME, days(themeDays)),
        days(servingDays),
        Math.max(1, halvesAt),
        servings,
        facets.situating());
  }

  private static Duration days(int days) {
    return Duration.ofDays(Math.max(1, days));
  }
}
