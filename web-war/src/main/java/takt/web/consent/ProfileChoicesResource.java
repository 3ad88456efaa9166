package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import takt.client.consent.EvidenceInfo;
import takt.client.consent.LedgerItem;
import takt.client.consent.LedgerPage;
import takt.client.consent.PermissionList;
import takt.client.consent.ProfileChoicesApi;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.web.access.MachineReads;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** The choices of one profile over REST. */
@ApplicationScoped
public class ProfileChoicesResource implements ProfileChoicesApi {

  @Inject Consents consents;
  @Inject Shown shown;
  @Inject MachineReads machines;
  @Inject Pages pages;

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.PERMISSIONS)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public PermissionList permissions(UUID id, Instant at, String language, String acceptLanguage) {
    Language spoken = Words.language(language, acceptLanguage);
    ProfileId profile = new ProfileId(id);
    Permissions permissions =
        at == null
            ? consents.permissions(profile)
            : Words.checked("?at", () -> consents.permissionsAt(profile, at));
    shown.person(profile);
    machines.count(permissions.profile(), List.of());
    return new PermissionList(id, at, pages.permissions(permissions, spoken));
  }

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.CHOICES)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public LedgerPage ledger(UUID id, long after, int limit) {
    ProfileId profile = consents.permissions(new ProfileId(id)).profile();
    shown.person(profile);
    machines.count(profile, List.of());
    List<LedgerItem> items =
        consents.ledger(profile, after, limit).stream().map(Pages::entry).toList();
    boolean more = items.size() == limit;
    return new LedgerPage(items, more ? items.get(items.size() - 1).number() : null);
  }

  @Override
  @ShowsPerson(Look.Kind.CHOICES)
  @RolesAllowed(Role.DPO)
  public EvidenceInfo evidence(UUID id, UUID entry) {
    shown.person(new ProfileId(id));
    return consents
        .evidence(new ProfileId(id), entry)
        .map(Pages::evidence)
        .orElseThrow(Refusal::notFound);
  }
}
