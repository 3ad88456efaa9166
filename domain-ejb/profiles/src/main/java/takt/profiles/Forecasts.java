package takt.profiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Permissions;
import takt.kernel.PurposeCode;

/**
 * Forecasts of what persons will do, by models that are trained on the shop's own data. A training
 * works by itself in the background; it keeps parameters and figures, and nothing of a person. A
 * person's forecast is computed when it is asked for, from what they permit then.
 */
public interface Forecasts {

  /** A forecast looks at most so many days ahead. */
  int MOST_DAYS = 365;

  /** At most so many trainings may wait or be at work. */
  int MOST_OPEN = 20;

  /** So many versions of a model are kept for each purpose and kind, the newest. */
  int MOST_KEPT = 50;

  /**
   * Asks for a training. In the caller's transaction or one of its own.
   *
   * @return the version that it will make, if it is not refused
   * @throws takt.consent.UnknownPurpose if the purpose does not exist
   * @throws NotForForecasts if its texts do not tell persons that something is inferred about them
   * @throws TooManyTrainings if {@value #MOST_OPEN} are open
   * @throws IllegalArgumentException if the data are to end in the future, or before 1970
   */
  ForecastModel train(ForecastTraining training);

  /** A version as it stands. */
  Optional<ForecastModel> find(UUID id);

  /**
   * Versions, newest first.
   *
   * @param after the version before the first one wanted; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<ForecastModel> list(Optional<UUID> after, int limit);

  /**
   * What is forecast for a person, by the newest versions that are ready. Needs the transaction
   * that locked the permissions (rule F9.1).
   *
   * @param permissions the person's locked permissions
   * @param purpose what for
   * @param days how many days ahead, 1 to {@value #MOST_DAYS}
   * @throws NotPermitted if the purpose is not permitted
   * @throws NoForecastModel if no model is ready for the purpose
   * @throws IllegalArgumentException if the permissions are not locked, or for other days
   */
  Forecast of(Permissions permissions, PurposeCode purpose, int days);
}
