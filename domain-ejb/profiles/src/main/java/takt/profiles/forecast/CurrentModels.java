package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeCode;
import takt.platform.FreshCopy;
import takt.profiles.ForecastKind;
import takt.profiles.ForecastModel;

/**
 * The newest version of each model that is ready, from a copy in memory that is at most one second
 * old; parameters are the company's, not personal data.
 */
@ApplicationScoped
class CurrentModels {

  private final FreshCopy<List<ForecastModel>> copy = new FreshCopy<>(this::stored);

  @Inject ModelRows rows;

  Optional<ForecastModel> of(PurposeCode purpose, ForecastKind kind) {
    return copy.get().stream()
        .filter(one -> one.training().kind() == kind && one.training().purpose().equals(purpose))
        .findFirst();
  }

  private List<ForecastModel> stored() {
    return rows.current();
  }

  /** Reads anew with the next question. */
  void forget() {
    copy.forget();
  }
}
