package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import takt.client.profiles.RequestInfo;
import takt.kernel.ProfileId;
import takt.profiles.PersonRequest;
import takt.web.rest.Words;

/** Requests of persons as the API's records. */
@ApplicationScoped
class RequestInfos {

  @Inject Clock clock;

  RequestInfo of(PersonRequest request) {
    return new RequestInfo(
        "/api/requests/" + request.id(),
        request.id(),
        Words.of(request.kind()),
        Words.of(request.channel()),
        request.received(),
        request.language().tag(),
        request.address().isPresent(),
        request.profile().map(ProfileId::value).orElse(null),
        request.check().map(Words::of).orElse(null),
        request.due(),
        request.overdue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
        request.extendedBecause().orElse(null),
        Words.of(request.state()),
        request.refusal().map(one -> Words.of(one.ground())).orElse(null),
        request.refusal().map(PersonRequest.Refusal::why).orElse(null),
        request.endedAt().orElse(null),
        request.history().stream()
            .map(
                step ->
                    new RequestInfo.Step(Words.of(step.what()), step.at(), step.who(), step.role()))
            .toList());
  }
}
