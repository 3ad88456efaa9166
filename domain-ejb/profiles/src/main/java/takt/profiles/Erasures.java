package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileErased;
import takt.kernel.PurposeSet;

/** Erases persons from all modules, and proves it (rules F6.1 to F6.8, GDPR Art. 17). */
public interface Erasures {

  /** What more is deleted in the transaction of an erasure, right of this module. */
  @FunctionalInterface
  interface Elsewhere {
    /** Deletes what leads to the person, and writes down what it did. */
    void erase(ProfileErased erased);
  }

  /**
   * Erases a person, in transactions of its own; must be called without one. If a module fails, the
   * person's profiles are closed at once, and the erasure is tried again until it is done (rule
   * F6.6).
   *
   * @throws takt.consent.UnknownProfile if there is no such profile
   * @throws takt.consent.UnknownPurpose if a purpose that is to be kept does not exist
   * @throws NotKeepable if neither a contract nor the law asks for a purpose that is to be kept
   * @throws NamesPerson if a reason names the person by one of their identifiers
   * @throws IdempotencyKeyReused if the same request was made with another demand
   */
  Erasure erase(ErasureDemand demand, Elsewhere elsewhere);

  /**
   * What the same request led to before.
   *
   * @throws IdempotencyKeyReused if it was made with another demand
   */
  Optional<Erasure> repeated(ErasureDemand.Request request);

  /** The purposes whose data is kept whoever asks: those that the law asks for (Art. 17(3)(b)). */
  PurposeSet alwaysKept();

  /** An erasure as it stands now. */
  Optional<Erasure> find(UUID id);

  /**
   * Erasures, newest first.
   *
   * @param before the id of the last one already read
   * @param limit at most so many, 1 to 500
   */
  List<Erasure> list(Optional<UUID> before, int limit);

  /** The key by which the person opens their certificate without a log-in. */
  String key(UUID erasure);

  /** The erasure whose certificate a key opens; empty for a key that Takt did not make. */
  Optional<Erasure> open(String key);

  /**
   * What is kept apart of an erased person; that somebody looked is written down first.
   *
   * @param look who looks, and why
   * @param after the number of the last record already read, 0 to begin
   * @param limit at most so many, 1 to 500
   */
  List<KeptRecord> kept(UUID erasure, KeptLook look, long after, int limit);

  /** Who looked at what is kept of an erased person, the last first, at most 100. */
  List<KeptLook> looks(UUID erasure);

  /** How many erasures are not done yet. */
  long pendingCount();

  /**
   * Tries erasures again that are due by then, at most 20, each in a transaction of its own; must
   * be called without one. Takt does it by itself every ten seconds.
   *
   * @return how many of them are done now
   */
  int retry(Instant dueBy, Elsewhere elsewhere);

  /**
   * Deletes what was kept and whose time is over, a bounded part of it; Takt does it by itself.
   *
   * @return how many records
   */
  int forgetKept();
}
