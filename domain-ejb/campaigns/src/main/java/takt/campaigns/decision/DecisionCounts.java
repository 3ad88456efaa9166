package takt.campaigns.decision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import takt.campaigns.Decision;

/** The metric {@code takt_decisions_total}, by outcome. */
@ApplicationScoped
class DecisionCounts {

  private final Map<Decision.Outcome, Counter> counters = new EnumMap<>(Decision.Outcome.class);

  @Inject MetricRegistry registry;

  @PostConstruct
  void register() {
    Metadata metadata =
        Metadata.builder()
            .withName("takt_decisions_total")
            .withDescription("Decisions by outcome")
            .build();
    for (Decision.Outcome outcome : Decision.Outcome.values()) {
      Tag tag = new Tag("outcome", outcome.name().toLowerCase(Locale.ROOT));
      counters.put(outcome, registry.counter(metadata, tag));
    }
  }

  /** Makes sure that every outcome shows, be it with 0. */
  void showAll() {
    counters.values().forEach(counter -> counter.inc(0));
  }

  void count(Decision.Outcome outcome) {
    counters.get(outcome).inc();
  }
}
