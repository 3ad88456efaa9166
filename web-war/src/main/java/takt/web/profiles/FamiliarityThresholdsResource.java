package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import takt.client.profiles.FamiliarityThresholdsApi;
import takt.client.profiles.FamiliarityThresholdsBody;
import takt.client.profiles.FamiliarityThresholdsInfo;
import takt.profiles.FamiliarityLevels;
import takt.profiles.FamiliarityThresholds;
import takt.web.access.Role;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** The thresholds of familiarity over REST. */
@ApplicationScoped
public class FamiliarityThresholdsResource implements FamiliarityThresholdsApi {

  @Inject FamiliarityLevels levels;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public FamiliarityThresholdsInfo get() {
    return tagged(levels.thresholds());
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public FamiliarityThresholdsInfo put(String ifMatch, FamiliarityThresholdsBody body) {
    int revision = IfMatch.revision(ifMatch);
    var acquaintance =
        Words.checked(
            "/acquaintance",
            () ->
                new FamiliarityThresholds.Acquaintance(
                    Period.parse(body.acquaintance().knownFor()),
                    body.acquaintance().events(),
                    Boolean.TRUE.equals(body.acquaintance().either())));
    return tagged(
        levels.replace(
            Words.checked(
                "/regular",
                () ->
                    new FamiliarityThresholds(
                        acquaintance,
                        body.customer().orders(),
                        new FamiliarityThresholds.Regular(
                            body.regular().orders(),
                            Period.parse(body.regular().tenure()),
                            Period.parse(body.regular().recency())),
                        revision))));
  }

  private FamiliarityThresholdsInfo tagged(FamiliarityThresholds all) {
    answer.etag(all.revision());
    return new FamiliarityThresholdsInfo(
        all.revision(),
        new FamiliarityThresholdsBody.Acquaintance(
            all.acquaintance().knownFor().toString(),
            all.acquaintance().events(),
            all.acquaintance().either()),
        new FamiliarityThresholdsBody.Customer(all.customerOrders()),
        new FamiliarityThresholdsBody.Regular(
            all.regular().orders(),
            all.regular().tenure().toString(),
            all.regular().recency().toString()));
  }
}
