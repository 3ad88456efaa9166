package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import takt.profiles.Outcome;

/** Counts events by what became of them, once that is committed: {@code takt_events_total}. */
@ApplicationScoped
class EventMetrics {

  @Inject MetricRegistry registry;

  /** That a batch was taken. */
  record Taken(List<Outcome> outcomes) {}

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Taken taken) {
    Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
    taken.outcomes().forEach(outcome -> sums.merge(outcome, 1L, Long::sum));
    sums.forEach(
        (outcome, sum) ->
            registry
                .counter("takt_events", new Tag("outcome", outcome.name().toLowerCase(Locale.ROOT)))
                .inc(sum));
  }
}
