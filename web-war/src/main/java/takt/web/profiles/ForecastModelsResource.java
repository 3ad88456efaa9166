package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.client.forecasts.ForecastModelInfo;
import takt.client.forecasts.ForecastModelList;
import takt.client.forecasts.ForecastModelRequest;
import takt.client.forecasts.ForecastModelsApi;
import takt.kernel.PurposeCode;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastFit;
import takt.profiles.ForecastKind;
import takt.profiles.ForecastModel;
import takt.profiles.ForecastTraining;
import takt.profiles.Forecasts;
import takt.profiles.IntentFit;
import takt.profiles.PurchaseFit;
import takt.profiles.UnknownForecastModel;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.rest.Created;
import takt.web.rest.Words;

/** Forecast models over REST. */
@ApplicationScoped
public class ForecastModelsResource implements ForecastModelsApi {

  static final String PATH = "/api/forecast-models/";

  private static final int USUAL_DAYS = 14;

  @Inject Forecasts forecasts;

  @Override
  @Created
  @Idempotent
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public ForecastModelInfo train(ForecastModelRequest request) {
    ForecastTraining training = training(request);
    return info(Words.checked("/until", () -> forecasts.train(training)));
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO})
  public ForecastModelList list(UUID after, int limit) {
    List<ForecastModel> models = forecasts.list(Optional.ofNullable(after), limit);
    return new ForecastModelList(
        models.stream().map(ForecastModelsResource::info).toList(),
        models.size() < limit ? null : models.get(limit - 1).id().toString());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO})
  public ForecastModelInfo show(UUID id) {
    return info(forecasts.find(id).orElseThrow(() -> new UnknownForecastModel(id)));
  }

  private static ForecastTraining training(ForecastModelRequest request) {
    PurposeCode purpose = Words.code(request.purpose(), "/purpose");
    Optional<Instant> until = Optional.ofNullable(request.until());
    return switch (Words.read(ForecastKind.class, request.kind(), "/kind")) {
      case PURCHASES ->
          new ForecastTraining.OfPurchases(
              purpose,
              until,
              request.heldOutDays() == null
                  ? OptionalInt.empty()
                  : OptionalInt.of(request.heldOutDays()));
      case INTENT -> {
        int days = Optional.ofNullable(request.days()).orElse(USUAL_DAYS);
        List<ForecastColumn> columns = ForecastColumns.read(request.columns());
        yield Words.checked(
            "/columns", () -> new ForecastTraining.OfIntent(purpose, until, days, columns));
      }
    };
  }

  private static ForecastModelInfo info(ForecastModel model) {
    return new ForecastModelInfo(
        PATH + model.id(),
        model.id(),
        Words.of(model.training().kind()),
        model.training().purpose().value(),
        model.version(),
        Words.of(model.state()),
        model.read(),
        request(model.training()),
        model.asked(),
        model.ended().orElse(null),
        fit(model, PurchaseFit.class).map(FitInfos::of).orElse(null),
        fit(model, IntentFit.class).map(FitInfos::of).orElse(null),
        model.refusals().stream()
            .map(
                one ->
                    new ForecastModelInfo.Refusal(
                        Words.of(one.reason()),
                        one.needed(),
                        one.found(),
                        one.column().isEmpty() ? null : one.column()))
            .toList());
  }

  private static <F extends ForecastFit> Optional<F> fit(ForecastModel model, Class<F> type) {
    return model.fit().filter(type::isInstance).map(type::cast);
  }

  private static ForecastModelRequest request(ForecastTraining training) {
    if (training instanceof ForecastTraining.OfIntent of) {
      return new ForecastModelRequest(
          Words.of(training.kind()),
          training.purpose().value(),
          training.until().orElse(null),
          null,
          of.days(),
          of.columns().stream().map(ForecastColumns::of).toList());
    }
    OptionalInt heldOut = ((ForecastTraining.OfPurchases) training).heldOutDays();
    return new ForecastModelRequest(
        Words.of(training.kind()),
        training.purpose().value(),
        training.until().orElse(null),
        heldOut.isPresent() ? heldOut.getAsInt() : null,
        null,
        null);
  }
}
