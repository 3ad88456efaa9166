package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.profiles.AttributeSourceBody;
import takt.client.profiles.AttributeSourceList;
import takt.client.profiles.AttributeSourcesApi;
import takt.profiles.Attributes;
import takt.profiles.Attributes.AttributeSources;
import takt.web.access.Role;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** The order of sources over REST. */
@ApplicationScoped
public class AttributeSourcesResource implements AttributeSourcesApi {

  @Inject Attributes attributes;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public AttributeSourceList get() {
    return tagged(attributes.sources());
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public AttributeSourceList put(String ifMatch, AttributeSourceBody body) {
    int revision = IfMatch.revision(ifMatch);
    AttributeSources next =
        Words.checked("/sources", () -> new AttributeSources(body.sources(), revision));
    return tagged(attributes.replace(next));
  }

  private AttributeSourceList tagged(AttributeSources sources) {
    answer.etag(sources.revision());
    return new AttributeSourceList(sources.revision(), sources.names());
  }
}
