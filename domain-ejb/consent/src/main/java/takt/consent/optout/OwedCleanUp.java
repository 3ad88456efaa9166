package takt.consent.optout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import takt.consent.PendingCleanUp;

/** A clean-up that a module owes. Each failure doubles the wait for the next try, up to an hour. */
@Entity
@Table(name = "clean_up")
class OwedCleanUp {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 20;

  @EmbeddedId Key key;

  Instant since;
  int tries;

  @Column(name = "next_try_at")
  Instant nextTryAt;

  @Column(name = "last_error")
  String lastError;

  /** For Hibernate. */
  protected OwedCleanUp() {}

  OwedCleanUp(UUID receipt, String module, Instant since, String error) {
    key = new Key(receipt, module);
    this.since = since;
    nextTryAt = since;
    lastError = error;
  }

  void failed(String error, Instant at) {
    tries++;
    lastError = error;
    nextTryAt = at.plus(wait(tries));
  }

  /** How long to wait after so many failures, from 1. */
  static Duration wait(int failures) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  PendingCleanUp pending() {
    return new PendingCleanUp(key.receipt(), key.module(), since, tries);
  }

  /** Receipt and module. */
  @Embeddable
  record Key(UUID receipt, String module) {}
}
