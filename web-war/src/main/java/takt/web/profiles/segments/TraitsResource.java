package takt.web.profiles.segments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.segments.TraitBody;
import takt.client.segments.TraitInfo;
import takt.client.segments.TraitList;
import takt.client.segments.TraitsApi;
import takt.kernel.PurposeCode;
import takt.profiles.ComputedTrait;
import takt.profiles.ComputedTraits;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Computed traits over REST. */
@ApplicationScoped
public class TraitsResource implements TraitsApi {

  @Inject ComputedTraits traits;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public TraitList list() {
    return new TraitList(traits.all().stream().map(this::info).toList());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public TraitInfo get(String code) {
    return tagged(traits.find(code).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public TraitInfo put(String code, String ifMatch, TraitBody body) {
    int revision = IfMatch.revision(ifMatch);
    return tagged(traits.put(Definitions.trait(code, body, revision)));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public void delete(String code, String ifMatch) {
    int revision = IfMatch.revision(ifMatch);
    if (traits.find(code).isEmpty()) {
      throw Refusal.notFound();
    }
    traits.remove(code, revision);
  }

  private TraitInfo tagged(ComputedTrait trait) {
    answer.etag(trait.revision());
    return info(trait);
  }

  private TraitInfo info(ComputedTrait trait) {
    return new TraitInfo(
        "/api/computed-traits/" + trait.code(),
        trait.code(),
        trait.revision(),
        new TraitBody(
            Names.of(trait.names()),
            trait.purposes().codes().stream().map(PurposeCode::value).toList(),
            Words.of(trait.source()),
            trait.events().stream().sorted().toList(),
            Words.of(trait.function()),
            trait.field().orElse(null),
            trait.condition().orElse(null),
            Words.of(trait.window().kind()),
            trait.window().days() == 0 ? null : trait.window().days()),
        Names.of(traits.progress(trait.code())));
  }
}
