package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.forecasts.ForecastInfo;
import takt.client.forecasts.ForecastQuestion;
import takt.client.forecasts.ForecastsApi;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.Forecast;
import takt.profiles.Forecasts;
import takt.profiles.Looks;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Forecasts for persons over REST. */
@ApplicationScoped
public class ForecastsResource implements ForecastsApi {

  private static final int USUAL_DAYS = 90;

  @Inject Forecasts forecasts;
  @Inject Consents consents;
  @Inject Subjects subjects;
  @Inject Looks looks;
  @Inject Caller caller;

  @Override
  @Atomic
  @RolesAllowed(Role.INTEGRATOR)
  public ForecastInfo ask(String acceptLanguage, ForecastQuestion question) {
    Language language = Words.language(question.language(), acceptLanguage);
    PurposeCode purpose = Words.code(question.purpose(), "/purpose");
    ProfileId person = subjects.find(question.subject()).orElseThrow(Refusal::notFound);
    int days = Optional.ofNullable(question.days()).orElse(USUAL_DAYS);
    Permissions permissions = consents.lock(person);
    looks.count(person, purpose, caller.label());
    return info(forecasts.of(permissions, purpose, days), language);
  }

  private static ForecastInfo info(Forecast forecast, Language language) {
    return new ForecastInfo(
        forecast.profile().value(),
        forecast.purpose().value(),
        forecast.at(),
        forecast.days(),
        ForecastWords.of(forecast, language),
        forecast.purchases().map(ForecastsResource::purchases).orElse(null),
        forecast.intent().map(ForecastsResource::intent).orElse(null));
  }

  private static ForecastInfo.Intent intent(Forecast.OfIntent one) {
    return new ForecastInfo.Intent(
        ForecastModelsResource.PATH + one.by().id(),
        one.by().version(),
        one.by().trained(),
        one.days(),
        one.buying(),
        one.because().stream()
            .map(of -> new ForecastInfo.Influence(of.column(), of.odds()))
            .toList());
  }

  private static ForecastInfo.Purchases purchases(Forecast.OfPurchases one) {
    return new ForecastInfo.Purchases(
        ForecastModelsResource.PATH + one.by().id(),
        one.by().version(),
        one.by().trained(),
        one.purchases(),
        one.stillCustomer().isPresent() ? one.stillCustomer().getAsDouble() : null,
        one.expected(),
        one.buying(),
        one.value().map(value -> new ForecastInfo.Value(value.each(), value.all())).orElse(null));
  }
}
