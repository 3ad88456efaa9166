package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import takt.platform.Atomic;
import takt.platform.Statements;

/** What runs leave behind, and how long it is kept. */
@ApplicationScoped
class Remains {

  private static final Duration UPLOADS = Duration.ofDays(1);

  /** So long a run waits for its file. */
  private static final Duration WAITING = Duration.ofDays(1);

  private static final Duration RUNS = Duration.ofDays(30);

  @Inject Statements statements;
  @Inject BarredPersons barred;
  @Inject Clock clock;

  /**
   * Deletes pieces of uploads that were broken off and runs that never got their file after a day,
   * refused lines 30 days after their run, and after 30 days by what a file is known again, runs
   * that failed, and whom no file that is kept can bring back.
   */
  @Atomic
  public void delete() {
    Instant now = clock.instant();
    statements.change(
        "delete from profiles.import_part where created_at < ? and not exists (select 1 from"
            + " profiles.import_run r where r.id = import_part.run_id and r.upload ="
            + " import_part.upload)",
        now.minus(UPLOADS));
    Instant old = now.minus(RUNS);
    statements.change(
        "update profiles.import_run set digest = null where digest is not null and created_at < ?",
        old);
    statements.change(
        "delete from profiles.import_refusal where run_id in (select id from profiles.import_run"
            + " where state = 'DONE' and ended_at < ?)",
        old);
    statements.change(
        "delete from profiles.import_run where (state = 'FAILED' and ended_at < ?) or (state ="
            + " 'AWAITING_FILE' and created_at < ?)",
        old,
        now.minus(WAITING));
    barred.forget();
  }
}
