package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import takt.client.consent.PermissionList;
import takt.client.consent.PermissionsApi;
import takt.client.consent.Whom;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Look;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.rest.BrowserSignals;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** The look-up of permissions over REST. */
@ApplicationScoped
public class PermissionsResource implements PermissionsApi {

  @Inject Consents consents;
  @Inject Subjects subjects;
  @Inject BrowserSignals signals;
  @Inject Shown shown;
  @Inject Pages pages;

  @Override
  @ShowsPerson(Look.Kind.PERMISSIONS)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.BROWSER})
  public PermissionList lookup(String acceptLanguage, Whom whom) {
    Language language = Words.language(whom.language(), acceptLanguage);
    Optional<Permissions> now = subjects.permissions(whom.subject()).map(signals::heeded);
    Optional<ProfileId> found = now.map(Permissions::profile);
    found.ifPresentOrElse(shown::person, shown::nobody);
    Permissions permissions =
        whom.at() == null
            ? now.orElseGet(signals::unknown)
            : Words.checked("/at", () -> then(found, whom.at()));
    return new PermissionList(
        found.map(ProfileId::value).orElse(null),
        whom.at(),
        pages.permissions(permissions, language));
  }

  private Permissions then(Optional<ProfileId> found, Instant at) {
    return found
        .map(profile -> consents.permissionsAt(profile, at))
        .orElseGet(() -> consents.undecidedAt(at));
  }
}
