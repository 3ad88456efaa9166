package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import takt.client.profiles.SituationFacetList;
import takt.client.profiles.SituationFacetsApi;
import takt.client.profiles.SituationFacetsBody;
import takt.client.profiles.SituationFacetsBody.Facet;
import takt.profiles.SituationFacet;
import takt.profiles.Situations;
import takt.profiles.Situations.Facets;
import takt.web.access.Role;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** The facets of situations over REST. */
@ApplicationScoped
public class SituationFacetsResource implements SituationFacetsApi {

  @Inject Situations situations;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public SituationFacetList get() {
    return tagged(situations.facets());
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public SituationFacetList put(String ifMatch, SituationFacetsBody body) {
    int revision = IfMatch.revision(ifMatch);
    List<SituationFacet> facets = new ArrayList<>();
    for (int index = 0; index < body.facets().size(); index++) {
      Facet one = body.facets().get(index);
      facets.add(
          Words.checked(
              "/facets/" + index + "/values",
              () ->
                  new SituationFacet(one.name(), one.values() == null ? List.of() : one.values())));
    }
    Facets next = Words.checked("/facets", () -> new Facets(facets, revision));
    return tagged(situations.replace(next));
  }

  private SituationFacetList tagged(Facets facets) {
    answer.etag(facets.revision());
    return new SituationFacetList(
        facets.revision(),
        facets.all().stream().map(one -> new Facet(one.name(), one.values())).toList());
  }
}
