package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Set;
import takt.client.profiles.PortableCopiesApi;
import takt.client.profiles.PortableRequest;
import takt.kernel.ProfileId;
import takt.profiles.Look;
import takt.web.access.Role;
import takt.web.access.StaffLooks;
import takt.web.problem.Refusal;
import takt.web.rest.Subjects;

/** What a person can take along, over REST: read while it is sent. */
@ApplicationScoped
public class PortableCopiesResource implements PortableCopiesApi {

  @Inject PortableCopies copies;
  @Inject Subjects subjects;
  @Inject StaffLooks looks;

  @Override
  @RolesAllowed(Role.DPO)
  public InputStream make(PortableRequest request) {
    ProfileId profile = subjects.find(request.subject()).orElseThrow(Refusal::notFound);
    looks.note(profile, Set.of(Look.Kind.EVERYTHING), request.reason(), "/reason");
    return copies.of(profile);
  }
}
