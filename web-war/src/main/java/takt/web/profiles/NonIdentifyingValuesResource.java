package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.profiles.NonIdentifyingBody;
import takt.client.profiles.NonIdentifyingList;
import takt.client.profiles.NonIdentifyingValuesApi;
import takt.profiles.IdentityProtection;
import takt.profiles.NonIdentifying;
import takt.web.access.Role;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Values that identify nobody, over REST. */
@ApplicationScoped
public class NonIdentifyingValuesResource implements NonIdentifyingValuesApi {

  @Inject IdentityProtection protection;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public NonIdentifyingList get() {
    return tagged(protection.own());
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public NonIdentifyingList put(String ifMatch, NonIdentifyingBody body) {
    int revision = IfMatch.revision(ifMatch);
    NonIdentifying next =
        Words.checked("/values", () -> new NonIdentifying(body.values(), revision));
    return tagged(protection.replace(next));
  }

  private NonIdentifyingList tagged(NonIdentifying own) {
    answer.etag(own.revision());
    return new NonIdentifyingList(own.revision(), own.values(), protection.builtIn());
  }
}
