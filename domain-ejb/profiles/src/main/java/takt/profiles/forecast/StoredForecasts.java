package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Forecast;
import takt.profiles.ForecastKind;
import takt.profiles.ForecastModel;
import takt.profiles.ForecastTraining;
import takt.profiles.Forecasts;
import takt.profiles.NoForecastModel;
import takt.profiles.NotForForecasts;
import takt.profiles.NotPermitted;

/** The face of forecasts. */
@ApplicationScoped
class StoredForecasts implements Forecasts {

  private static final int MOST_LISTED = 500;

  @Inject Models models;
  @Inject ModelRows rows;
  @Inject CurrentModels current;
  @Inject PersonalForecasts personal;
  @Inject Purposes purposes;
  @Inject Clock clock;

  @Override
  @Atomic
  public ForecastModel train(ForecastTraining training) {
    Instant until = training.until().orElse(Instant.EPOCH);
    if (until.isBefore(Instant.EPOCH) || until.isAfter(clock.instant())) {
      throw new IllegalArgumentException("must be a time of the past, since 1970");
    }
    List<Purpose> named = purposes.require(PurposeSet.of(training.purpose()));
    if (!named.get(0).interests()) {
      throw new NotForForecasts(training.purpose());
    }
    return models.create(training);
  }

  @Override
  public Optional<ForecastModel> find(UUID id) {
    return rows.find(id);
  }

  @Override
  public List<ForecastModel> list(Optional<UUID> after, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LISTED);
    }
    return rows.list(after, limit);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Forecast of(Permissions permissions, PurposeCode purpose, int days) {
    if (!permissions.locked()) {
      throw new IllegalArgumentException("A forecast needs permissions that are locked");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days must be 1 to " + MOST_DAYS);
    }
    if (!permissions.allow(purpose)) {
      throw new NotPermitted(purpose);
    }
    Optional<ForecastModel> purchases = current.of(purpose, ForecastKind.PURCHASES);
    Optional<ForecastModel> intent = current.of(purpose, ForecastKind.INTENT);
    if (purchases.isEmpty() && intent.isEmpty()) {
      throw new NoForecastModel(purpose);
    }
    ProfileId person = permissions.profile();
    Instant now = clock.instant();
    return new Forecast(
        person,
        purpose,
        now,
        days,
        purchases.flatMap(model -> personal.purchases(person, model, now, days)),
        intent.flatMap(model -> personal.intent(person, model, now)));
  }
}
