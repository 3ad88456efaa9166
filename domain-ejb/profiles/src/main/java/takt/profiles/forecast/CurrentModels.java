package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeCode;
import takt.profiles.ForecastKind;
import takt.profiles.ForecastModel;

/**
 * The newest version of each model that is ready, from a copy in memory that is at most one second
 * old; parameters are the company's, not personal data.
 */
@ApplicationScoped
class CurrentModels {

  private static final long FRESH_NANOS = 1_000_000_000;

  private volatile Snapshot snapshot;

  @Inject ModelRows rows;

  private record Snapshot(List<ForecastModel> models, long readAt) {}

  Optional<ForecastModel> of(PurposeCode purpose, ForecastKind kind) {
    Snapshot known = snapshot;
    if (known == null || System.nanoTime() - known.readAt > FRESH_NANOS) {
      long readAt = System.nanoTime();
      known = new Snapshot(rows.current(), readAt);
      snapshot = known;
    }
    return known.models.stream()
        .filter(one -> one.training().kind() == kind && one.training().purpose().equals(purpose))
        .findFirst();
  }

  /** Reads anew with the next question. */
  void forget() {
    snapshot = null;
  }
}
