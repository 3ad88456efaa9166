package takt.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.ConsentRefused;
import takt.consent.ErasedPersons;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.SignedDocuments;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.platform.Transactions;
import takt.profiles.Erasure;
import takt.profiles.ErasureDemand;
import takt.profiles.Erasures;
import takt.profiles.IdempotencyKeyReused;
import takt.profiles.KeptLook;
import takt.profiles.KeptRecord;
import takt.profiles.NamesPerson;
import takt.profiles.NotKeepable;
import takt.profiles.ProfilesRefused;

/**
 * Erases. First in one transaction with every module (rule F6.1). If that fails, the person's
 * profiles are closed at once and the erasure is owed: it is tried again until it is done (rule
 * F6.6).
 */
@ApplicationScoped
class ErasureDesk implements Erasures {

  private static final Logger LOG = Logger.getLogger(ErasureDesk.class.getName());
  private static final String USE = "erasure certificate";
  private static final int RETRIED_AT_ONCE = 20;
  private static final int MOST_LISTED = 500;
  private static final int MOST_LOOKS = 100;

  /** For so long a claimed erasure is left to the node that claimed it. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  @Inject Persons persons;
  @Inject Erasing erasing;
  @Inject ErasureRows rows;
  @Inject KeptRows keptRows;
  @Inject ErasedPersons erasedPersons;
  @Inject Purposes purposes;
  @Inject SignedDocuments documents;
  @Inject Transactions transactions;
  @Inject Clock clock;

  @Override
  public Erasure erase(ErasureDemand demand, Elsewhere elsewhere) {
    if (transactions.active()) {
      throw new IllegalStateException("An erasure has transactions of its own");
    }
    checkKeepable(demand);
    UUID id = ProfileId.uuid(clock.instant());
    try {
      return transactions.call(() -> whole(id, demand, elsewhere));
    } catch (ProfilesRefused | ConsentRefused refused) {
      throw refused;
    } catch (Exception failed) {
      // Whatever went wrong, the person is out of use: only a database that is gone may refuse.
      LOG.log(Level.WARNING, "Erasure {0} is tried again: {1}", names(id, failed));
      return transactions.get(() -> owe(id, demand, name(failed)));
    }
  }

  private void checkKeepable(ErasureDemand demand) {
    for (Purpose purpose : purposes.require(PurposeSet.of(demand.keep().keySet()))) {
      if (purpose.basis().hasSwitch()) {
        throw new NotKeepable(purpose.code());
      }
    }
  }

  private Erasure whole(UUID id, ErasureDemand demand, Elsewhere elsewhere) {
    Optional<Erasure> before = demand.request().flatMap(this::repeated);
    if (before.isPresent()) {
      return before.get();
    }
    Person person = person(demand);
    Optional<Erasure> owed = rows.owed(person);
    if (owed.isPresent()) {
      return owed.get();
    }
    Instant at = now();
    rows.add(id, demand, at, null);
    return erasing.erase(id, demand, at, person, at, elsewhere);
  }

  private Person person(ErasureDemand demand) {
    Person person = persons.lock(demand.profile());
    if (demand.askedBy() == Erasure.AskedBy.OFFICER
        && (person.isNamedIn(demand.reason())
            || demand.keep().values().stream().anyMatch(person::isNamedIn))) {
      throw new NamesPerson();
    }
    return person;
  }

  private Erasure owe(UUID id, ErasureDemand demand, String error) {
    Optional<Erasure> done = rows.find(id);
    if (done.isPresent()) {
      // The first transaction had committed, and only its answer was lost.
      return done.get();
    }
    Person person = persons.lock(demand.profile());
    Optional<Erasure> owed = rows.owed(person);
    if (owed.isPresent()) {
      return owed.get();
    }
    Instant at = now();
    erasedPersons.close(person.profiles(), at);
    rows.add(id, demand, at, error);
    return rows.find(id).orElseThrow();
  }

  @Override
  public int retry(Instant dueBy, Elsewhere elsewhere) {
    List<UUID> claimed =
        transactions.get(() -> rows.claim(dueBy, now().plus(CLAIM), RETRIED_AT_ONCE));
    return (int) claimed.stream().filter(id -> attempt(id, elsewhere)).count();
  }

  private boolean attempt(UUID id, Elsewhere elsewhere) {
    try {
      return transactions.call(() -> again(id, elsewhere));
    } catch (Exception failed) {
      // It stays owed whatever a module threw, and is tried again later.
      LOG.log(Level.WARNING, "Erasure {0} is still owed: {1}", names(id, failed));
      transactions.run(
          () -> rows.owed(id).ifPresent(open -> rows.failed(open, now(), name(failed))));
      return false;
    }
  }

  private boolean again(UUID id, Elsewhere elsewhere) {
    Optional<ErasureRows.Open> open = rows.owed(id);
    if (open.isEmpty()) {
      return false;
    }
    ErasureDemand demand = open.get().demand();
    Person person = persons.lock(demand.profile());
    if (rows.owed(id).isEmpty()) {
      return false;
    }
    erasing.erase(id, demand, open.get().askedAt(), person, now(), elsewhere);
    return true;
  }

  @Override
  public Optional<Erasure> repeated(ErasureDemand.Request request) {
    rows.fingerprint(request.hash())
        .filter(known -> !known.equals(request.fingerprint()))
        .ifPresent(
            other -> {
              throw new IdempotencyKeyReused();
            });
    return rows.repeated(request.hash());
  }

  @Override
  public PurposeSet alwaysKept() {
    return PurposeSet.of(
        purposes.all().stream().filter(Erasing::isAlwaysKept).map(Purpose::code).toList());
  }

  @Override
  public Optional<Erasure> find(UUID id) {
    return rows.find(id);
  }

  @Override
  public List<Erasure> list(Optional<UUID> before, int limit) {
    return rows.list(before, bounded(limit));
  }

  @Override
  public String key(UUID erasure) {
    return documents.key(USE, erasure);
  }

  @Override
  public Optional<Erasure> open(String key) {
    return documents.open(USE, key).flatMap(rows::find);
  }

  @Override
  @Atomic
  public List<KeptRecord> kept(UUID erasure, KeptLook look, long after, int limit) {
    int most = bounded(limit);
    keptRows.look(erasure, look);
    return keptRows.read(erasure, after, most);
  }

  @Override
  public List<KeptLook> looks(UUID erasure) {
    return keptRows.looks(erasure, MOST_LOOKS);
  }

  @Override
  public long pendingCount() {
    return rows.open();
  }

  @Override
  public int forgetKept() {
    return transactions.get(() -> keptRows.forget(now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static int bounded(int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LISTED);
    }
    return limit;
  }

  private static Object[] names(UUID id, Exception failed) {
    return new Object[] {id, name(failed)};
  }

  /** The class of the innermost failure: its message could hold personal data. */
  private static String name(Throwable failure) {
    Throwable innermost = failure;
    for (int depth = 0; innermost.getCause() != null && depth < 20; depth++) {
      innermost = innermost.getCause();
    }
    String name = innermost.getClass().getName();
    return name.substring(Math.max(0, name.length() - 200));
  }
}
