package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.consent.PermissionList;
import takt.client.consent.PermissionsApi;
import takt.client.consent.Whom;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.web.access.Role;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** The look-up of permissions over REST. */
@ApplicationScoped
public class PermissionsResource implements PermissionsApi {

  @Inject Consents consents;
  @Inject Subjects subjects;
  @Inject Pages pages;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.BROWSER})
  public PermissionList lookup(String acceptLanguage, Whom whom) {
    Language language = Words.language(whom.language(), acceptLanguage);
    Optional<ProfileId> found = subjects.find(whom.subject());
    Permissions permissions = found.map(consents::permissions).orElseGet(consents::undecided);
    return new PermissionList(
        found.map(ProfileId::value).orElse(null), pages.permissions(permissions, language));
  }
}
