package takt.profiles.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.KnownRecipient;
import takt.profiles.PrivateAddress;
import takt.profiles.Recipient;
import takt.profiles.RecipientRetired;
import takt.profiles.Recipients;
import takt.profiles.TooManyRecipients;
import takt.profiles.UnknownRecipient;
import takt.profiles.identity.Origins;

/** The recipients in the database. */
@ApplicationScoped
class StoredRecipients implements Recipients {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;

  @PersistenceContext(unitName = "profiles")
  EntityManager entities;

  @Inject NoticeRows notices;
  @Inject Origins origins;
  @Inject Consents consents;
  @Inject PublicNetwork network;
  @Inject Clock clock;

  @Override
  @Atomic
  public Registered register(Recipient recipient) {
    requirePublic(recipient);
    long others =
        entities.createQuery("select count(r) from RecipientRow r", Long.class).getSingleResult();
    if (others >= MOST) {
      throw new TooManyRecipients();
    }
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    RecipientRow row = new RecipientRow(ProfileId.uuid(clock.instant()), recipient, secret);
    entities.persist(row);
    entities.flush();
    return new Registered(known(row, Map.of(), Map.of()), secret);
  }

  @Override
  @Atomic
  public List<KnownRecipient> all() {
    Map<UUID, Long> waiting = notices.counts(State.WAITING);
    Map<UUID, Long> givenUp = notices.counts(State.GIVEN_UP);
    return rows().stream().map(row -> known(row, waiting, givenUp)).toList();
  }

  private List<RecipientRow> rows() {
    return entities
        .createQuery("select r from RecipientRow r order by r.name, r.id", RecipientRow.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  @Atomic
  public Optional<KnownRecipient> find(UUID id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  @Atomic
  public KnownRecipient change(UUID id, long revision, Recipient recipient) {
    RecipientRow row = locked(id, LockModeType.PESSIMISTIC_WRITE);
    row.check(revision);
    requirePublic(recipient);
    row.change(revision, recipient);
    entities.flush();
    return find(id).orElseThrow();
  }

  @Override
  @Atomic
  public void remove(UUID id, long revision) {
    RecipientRow row = locked(id, LockModeType.PESSIMISTIC_WRITE);
    row.check(revision);
    if (!notices.any(id)) {
      entities.remove(row);
    } else if (row.retiredAt().isEmpty()) {
      row.retire(clock.instant());
    }
    entities.flush();
  }

  private RecipientRow locked(UUID id, LockModeType lock) {
    RecipientRow row = entities.find(RecipientRow.class, id, lock);
    if (row == null) {
      throw new UnknownRecipient(id);
    }
    entities.refresh(row);
    return row;
  }

  @Override
  @Atomic
  public Disclosure disclose(ProfileId profile, UUID recipient) {
    consents.lock(profile);
    // So that it is not retired or removed meanwhile.
    if (locked(recipient, LockModeType.PESSIMISTIC_READ).retiredAt().isPresent()) {
      throw new RecipientRetired();
    }
    return notices
        .disclosure(profile, recipient)
        .orElseGet(
            () -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              Disclosure disclosure = new Disclosure(UUID.randomUUID(), now);
              notices.disclose(profile, recipient, disclosure);
              return disclosure;
            });
  }

  @Override
  @Atomic
  public List<Told> about(ProfileId profile) {
    return notices.told(origins.of(profile));
  }

  @Override
  @Atomic
  public int tell(ProfileId profile, Recipient.Kind kind) {
    consents.lock(profile);
    Set<UUID> wanting = wanting(kind);
    return wanting.isEmpty()
        ? 0
        : notices.tell(origins.of(profile), wanting, kind, clock.instant());
  }

  /** The recipients that want to know of this. */
  Set<UUID> wanting(Recipient.Kind kind) {
    return rows().stream()
        .filter(row -> row.recipient().kinds().contains(kind))
        .map(RecipientRow::id)
        .collect(Collectors.toSet());
  }

  @Override
  public long waitingCount() {
    return notices.count(State.WAITING);
  }

  @Override
  public long givenUpCount() {
    return notices.count(State.GIVEN_UP);
  }

  private void requirePublic(Recipient recipient) {
    if (!network.allows(recipient.url())) {
      throw new PrivateAddress();
    }
  }

  private static KnownRecipient known(
      RecipientRow row, Map<UUID, Long> waiting, Map<UUID, Long> givenUp) {
    return new KnownRecipient(
        row.id(),
        row.recipient(),
        row.revision(),
        row.retiredAt(),
        waiting.getOrDefault(row.id(), 0L),
        givenUp.getOrDefault(row.id(), 0L));
  }
}
