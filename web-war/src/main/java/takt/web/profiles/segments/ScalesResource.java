package takt.web.profiles.segments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.client.segments.ScaleBody;
import takt.client.segments.ScaleInfo;
import takt.client.segments.ScaleList;
import takt.client.segments.ScalesApi;
import takt.profiles.Scale;
import takt.profiles.Scales;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;

/** Psychographic scales over REST. */
@ApplicationScoped
public class ScalesResource implements ScalesApi {

  @Inject Scales scales;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public ScaleList list() {
    return new ScaleList(scales.all().stream().map(ScalesResource::info).toList());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public ScaleInfo get(String code) {
    return tagged(scales.find(code).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public ScaleInfo put(String code, String ifMatch, ScaleBody body) {
    int revision = IfMatch.revision(ifMatch);
    List<Scale.Item> items =
        body.items().stream()
            .map(one -> new Scale.Item(one.attribute(), Boolean.TRUE.equals(one.reversed())))
            .toList();
    int half = (items.size() + 1) / 2;
    return tagged(
        scales.put(
            Definitions.checked(
                () ->
                    new Scale(
                        code,
                        Names.of(body.names()),
                        items,
                        body.lowest(),
                        body.highest(),
                        Optional.ofNullable(body.least()).orElse(half),
                        revision))));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public void delete(String code, String ifMatch) {
    int revision = IfMatch.revision(ifMatch);
    if (scales.find(code).isEmpty()) {
      throw Refusal.notFound();
    }
    scales.remove(code, revision);
  }

  private ScaleInfo tagged(Scale scale) {
    answer.etag(scale.revision());
    return info(scale);
  }

  private static ScaleInfo info(Scale scale) {
    return new ScaleInfo(
        "/api/scales/" + scale.code(),
        scale.code(),
        scale.revision(),
        new ScaleBody(
            Names.of(scale.names()),
            scale.items().stream()
                .map(one -> new ScaleBody.Item(one.attribute(), one.reversed()))
                .toList(),
            scale.lowest(),
            scale.highest(),
            scale.least()));
  }
}
