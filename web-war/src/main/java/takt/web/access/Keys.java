package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import takt.platform.Atomic;

/**
 * The API keys. What was read of a key is used for two seconds before it is read again, so a
 * revoked key is refused everywhere within that time.
 */
@ApplicationScoped
public class Keys {

  /** At most so many keys that are not revoked. */
  public static final int MOST = 1_000;

  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  @PersistenceContext(unitName = "access")
  EntityManager entities;

  @Inject StoredKeys storedKeys;
  @Inject Clock clock;

  private record Known(String hash, Key key, Instant until) {}

  /** What a key allows; empty if it is not of the form, unknown, wrong or revoked. */
  public Optional<Key> check(String text) {
    return Secret.parse(text)
        .flatMap(shown -> known(shown.id()).filter(one -> shown.has(one.hash())).map(Known::key));
  }

  private Optional<Known> known(String id) {
    Instant now = clock.instant();
    Known fresh = known.get(id);
    if (fresh != null && fresh.until().isAfter(now)) {
      return Optional.of(fresh);
    }
    ApiKey stored = storedKeys.find(id).filter(key -> key.revokedAt == null).orElse(null);
    if (stored == null) {
      known.remove(id);
      return Optional.empty();
    }
    if (known.size() > MOST) {
      known.clear();
    }
    Key key =
        new Key(
            stored.id,
            stored.role,
            stored.scopeSet(),
            stored.consentSource,
            stored.label,
            Optional.ofNullable(stored.source));
    Known read = new Known(stored.hash, key, now.plus(FRESH));
    known.put(id, read);
    return Optional.of(read);
  }

  /** Makes a key; its text is shown once, now, and never again. */
  @Atomic
  NewKey make(
      String role,
      Set<String> scopes,
      String label,
      Optional<String> source,
      boolean consentSource) {
    if (count() >= MOST) {
      throw new TooManyKeys();
    }
    Secret secret = Secret.next();
    ApiKey key =
        new ApiKey(
            secret.id(),
            secret.hash(),
            role,
            scopes,
            label,
            source.or(() -> usual(role)),
            consentSource,
            clock.instant());
    entities.persist(key);
    return new NewKey(secret.text(), key);
  }

  /** A public key says less for certain than a server's: it is a source of its own. */
  private static Optional<String> usual(String role) {
    return Optional.of(role).filter(Role.BROWSER::equals);
  }

  private long count() {
    return entities
        .createQuery("select count(k) from ApiKey k where k.revokedAt is null", Long.class)
        .getSingleResult();
  }

  /** Every key, newest first, at most {@value #MOST}. */
  List<ApiKey> all() {
    return storedKeys.all();
  }

  /** What keys are for, by their ids, revoked ones too. */
  public Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    storedKeys.all().forEach(key -> labels.put(key.id, key.label));
    return labels;
  }

  /** Revokes a key for good. */
  @Atomic
  boolean revoke(String id) {
    ApiKey key = entities.find(ApiKey.class, id);
    if (key == null) {
      return false;
    }
    key.revoke(clock.instant());
    known.remove(id);
    return true;
  }

  /** A key with the text that its owner needs. */
  record NewKey(String text, ApiKey stored) {}
}
