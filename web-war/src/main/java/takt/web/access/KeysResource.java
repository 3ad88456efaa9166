package takt.web.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import takt.client.access.KeyInfo;
import takt.client.access.KeyList;
import takt.client.access.KeyRequest;
import takt.client.access.KeysApi;
import takt.client.access.MadeKey;
import takt.profiles.Sender;
import takt.web.problem.Refusal;
import takt.web.rest.Created;

/** Keys over REST. Making one is not repeatable by Idempotency-Key: its secret is not kept. */
@ApplicationScoped
public class KeysResource implements KeysApi {

  /** The roles that send events. */
  private static final Set<String> SENDERS = Set.of(Role.BROWSER, Role.INTEGRATOR);

  @Inject Keys keys;

  @Override
  @RolesAllowed(Role.OPERATOR)
  public KeyList list() {
    return new KeyList(keys.all().stream().map(KeysResource::info).toList());
  }

  @Override
  @Created
  @RolesAllowed(Role.OPERATOR)
  public MadeKey make(KeyRequest request) {
    if (!Role.OF_KEYS.contains(request.role())) {
      throw Refusal.field("/role", "must be one of " + new TreeSet<>(Role.OF_KEYS));
    }
    boolean consentSource = Boolean.TRUE.equals(request.consentSource());
    if (consentSource && !SENDERS.contains(request.role())) {
      throw Refusal.field("/consentSource", "must not be true but for " + new TreeSet<>(SENDERS));
    }
    Optional<String> source = Optional.ofNullable(request.source());
    if (source.isPresent()
        && !(SENDERS.contains(request.role()) && Sender.isSource(source.get()))) {
      throw Refusal.field(
          "/source",
          "must be a name of the company's, such as crm, and only for " + new TreeSet<>(SENDERS));
    }
    Keys.NewKey made =
        keys.make(request.role(), scopes(request), request.label(), source, consentSource);
    return new MadeKey(
        "/api/keys/" + made.stored().id,
        made.text(),
        made.stored().id,
        made.stored().role,
        sorted(made.stored()),
        made.stored().source,
        made.stored().consentSource);
  }

  private static Set<String> scopes(KeyRequest request) {
    if (request.scopes() == null || request.scopes().isEmpty()) {
      return Scope.ALL;
    }
    for (int i = 0; i < request.scopes().size(); i++) {
      if (!Scope.ALL.contains(request.scopes().get(i))) {
        throw Refusal.field("/scopes/" + i, "must be one of " + new TreeSet<>(Scope.ALL));
      }
    }
    return Set.copyOf(request.scopes());
  }

  @Override
  @RolesAllowed(Role.OPERATOR)
  public void revoke(String id) {
    if (!keys.revoke(id)) {
      throw Refusal.notFound();
    }
  }

  private static KeyInfo info(ApiKey key) {
    return new KeyInfo(
        key.id,
        key.role,
        sorted(key),
        key.label,
        key.source,
        key.consentSource,
        key.createdAt,
        key.revokedAt);
  }

  private static List<String> sorted(ApiKey key) {
    return key.scopeSet().stream().sorted().toList();
  }
}
