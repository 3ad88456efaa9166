package takt.consent.permission;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import takt.kernel.ProfileId;

/**
 * One transaction at a time for each person, before H2 is asked to lock their row (rule C3.9).
 *
 * <p>H2 up to 2.4.240 can lose a committed change of a row that another transaction had locked and
 * then rolled back while a third waited for it: now and then the older version of the row comes
 * back, and with it a withdrawn consent. As long as nobody waits for a row inside H2, that cannot
 * happen; and the embedded database has one process only. PostgreSQL needs none of this.
 */
@ApplicationScoped
class EmbeddedTurns {

  private static final int TURNS = 1_024;
  private static final long SECONDS = 10;

  /** How the database itself names a lock that took too long: such a transaction is tried anew. */
  private static final String LOCK_TIMEOUT = "HYT00";

  private final Semaphore[] turns =
      Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toArray(Semaphore[]::new);

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry registry;

  /** Waits for these persons' turns; this transaction keeps them until it has ended. */
  void take(Collection<ProfileId> profiles) {
    if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      return;
    }
    BitSet wanted = new BitSet(TURNS);
    profiles.forEach(profile -> wanted.set(Math.floorMod(profile.hashCode(), TURNS)));
    BitSet held = held();
    wanted.andNot(held);
    for (int turn = wanted.nextSetBit(0); turn >= 0; turn = wanted.nextSetBit(turn + 1)) {
      await(turns[turn]);
      held.set(turn);
    }
  }

  private BitSet held() {
    BitSet known = (BitSet) registry.getResource(this);
    if (known != null) {
      return known;
    }
    BitSet held = new BitSet(TURNS);
    registry.putResource(this, held);
    registry.registerInterposedSynchronization(new GiveBack(held));
    return held;
  }

  private static void await(Semaphore turn) {
    try {
      if (!turn.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            new SQLException("Another transaction about this person takes too long", LOCK_TIMEOUT));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Gives the turns back once the database has ended the transaction. */
  private final class GiveBack implements Synchronization {

    private final BitSet held;

    GiveBack(BitSet held) {
      this.held = held;
    }

    @Override
    public void beforeCompletion() {
      // Nothing to do before the end.
    }

    @Override
    public void afterCompletion(int status) {
      held.stream().forEach(turn -> turns[turn].release());
      held.clear();
    }
  }
}
