package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.client.profiles.BlockedIdentifierPage;
import takt.client.profiles.BlockedIdentifierPage.Blocked;
import takt.client.profiles.BlockedIdentifiersApi;
import takt.profiles.BlockedIdentifier;
import takt.profiles.IdentityProtection;
import takt.web.access.Role;
import takt.web.problem.Refusal;

/** Blocked identifiers over REST. */
@ApplicationScoped
public class BlockedIdentifiersResource implements BlockedIdentifiersApi {

  @Inject IdentityProtection protection;

  @Override
  @RolesAllowed(Role.DPO)
  public BlockedIdentifierPage list(UUID after, int limit) {
    List<Blocked> items =
        protection.blocked(Optional.ofNullable(after), limit).stream()
            .map(BlockedIdentifiersResource::record)
            .toList();
    return new BlockedIdentifierPage(
        items, items.size() < limit ? null : items.get(items.size() - 1).id());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public void release(UUID id) {
    if (!protection.release(id)) {
      throw Refusal.notFound();
    }
  }

  private static Blocked record(BlockedIdentifier one) {
    return new Blocked(
        one.id(),
        one.identifier().type().code(),
        one.identifier().value(),
        one.persons(),
        one.at());
  }
}
