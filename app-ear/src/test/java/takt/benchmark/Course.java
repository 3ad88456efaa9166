package takt.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Drives the rows, one after the other, and checks that the work was really done. */
final class Course {

  private static final int WARM_UP_SECONDS = 5;
  private static final int MOST_WARM_UPS = 24;
  private static final int WARM_UP_CONNECTIONS = 4;
  private static final double AT_REST = 0.15;
  private static final int STATEMENTS = 12;

  private final Wrk wrk;
  private final Shop shop;
  private final Postgres postgres;
  private final Sampling sampling;
  private final PrintStream out;
  private int run;

  Course(Wrk wrk, Shop shop, Postgres postgres, Sampling sampling, PrintStream out) {
    this.wrk = wrk;
    this.shop = shop;
    this.postgres = postgres;
    this.sampling = sampling;
    this.out = out;
  }

  /** Warms up, measures the runs, and answers their medians. */
  Table.Figure measure(Row row, Options options)
      throws IOException, InterruptedException, SQLException {
    warmUp(row, Math.min(WARM_UP_SECONDS, options.seconds()));
    long before = count(row);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < options.runs(); i++) {
      Run one = drive(row, options.seconds(), row.connections());
      runs.add(one);
      out.printf(
          Locale.ROOT,
          "%-9s run %d: %,9.0f requests/s, p50 %6.2f ms, p99 %6.2f ms, %d failed%n",
          row.code(),
          i + 1,
          one.rate(),
          one.p50(),
          one.p99(),
          one.failed());
    }
    Run median = Run.median(runs);
    return new Table.Figure(median, remark(row, median, count(row) - before, options.runs()));
  }

  /**
   * Measures consents without and with sealing, in turn, so that both meet the same machine.
   * Without it, PostgreSQL does not note new entries, and so nothing waits to be sealed.
   */
  void sealing(Options options) throws IOException, InterruptedException, SQLException {
    warmUp(Row.CONSENT, Math.min(WARM_UP_SECONDS, options.seconds()));
    List<Run> without = new ArrayList<>();
    List<Run> with = new ArrayList<>();
    for (int i = 0; i < options.runs(); i++) {
      awaitSealed();
      postgres.execute("alter table consent.ledger disable trigger note_unsealed");
      without.add(drive(Row.CONSENT, options.seconds(), Row.CONSENT.connections()));
      postgres.execute("alter table consent.ledger enable trigger note_unsealed");
      long sealed = postgres.number("select count(*) from consent.sealed");
      with.add(drive(Row.CONSENT, options.seconds(), Row.CONSENT.connections()));
      out.printf(
          Locale.ROOT,
          "without sealing %s, with %s, of which %,d were sealed in the run%n",
          said(without.get(i)),
          said(with.get(i)),
          postgres.number("select count(*) from consent.sealed") - sealed);
    }
    Run slow = Run.median(with);
    Run fast = Run.median(without);
    out.printf(
        Locale.ROOT,
        "Medians: without sealing %s, with %s: sealing costs %.1f %%, %d failed%n",
        said(fast),
        said(slow),
        100 * (1 - slow.rate() / fast.rate()),
        slow.failed() + fast.failed());
  }

  private static String said(Run run) {
    return String.format(
        Locale.ROOT, "%,.0f/s (p50 %.1f ms, p99 %.1f ms)", run.rate(), run.p50(), run.p99());
  }

  private void awaitSealed() throws SQLException {
    while (postgres.number("select count(*) from consent.unsealed") > 0) {
      Thread.onSpinWait();
    }
  }

  /**
   * Runs until the compiler of the server's JVM has little left to do. As few connections drive it
   * as leave the compiler a share of the processors: under full load it needs many minutes.
   */
  private void warmUp(Row row, int seconds) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < MOST_WARM_UPS; i++) {
      double before = sampling.compiling();
      drive(row, seconds, Math.min(row.connections(), WARM_UP_CONNECTIONS));
      if (sampling.compiling() - before < AT_REST * seconds) {
        return;
      }
    }
  }

  /** One more run, of which is said where its time went. */
  void where(Row row, int seconds) throws IOException, InterruptedException, SQLException {
    trackPlanning("on");
    postgres.execute("select pg_stat_statements_reset()");
    sampling.start();
    Run one = drive(row, seconds, row.connections());
    out.println("Where the time of " + row.code() + " goes: " + sampling.stop(row.code()));
    out.println(
        "Statements: calls a request, milliseconds a call, plans a call and their milliseconds,"
            + " rows a call");
    postgres
        .texts(
            """
            select format('%%s  %%s ms  %%s %%s ms  %%s  %%s', round(calls / %d.0, 3),
              round(total_exec_time::numeric / calls, 3), round(plans::numeric / calls, 2),
              round(total_plan_time::numeric / calls, 3), round(rows::numeric / calls, 1),
              regexp_replace(left(query, 400), '\\s+', ' ', 'g'))
            from pg_stat_statements where calls > 0 order by total_exec_time desc limit %d
            """
                .formatted(Math.max(1, one.requests()), STATEMENTS))
        .forEach(out::println);
    trackPlanning("off");
  }

  /** Only while looked at: it takes time itself. */
  private void trackPlanning(String state) throws SQLException {
    postgres.execute(
        "alter system set pg_stat_statements.track_planning = " + state, "select pg_reload_conf()");
  }

  private Run drive(Row row, int seconds, int connections)
      throws IOException, InterruptedException, SQLException {
    run++;
    Map<String, String> settings = shop.settings(row, run, seconds);
    Run one = wrk.drive(row, seconds, connections, settings);
    shop.driven(row, one);
    return one;
  }

  private long count(Row row) throws SQLException {
    return row.counted().isEmpty() ? 0 : postgres.number(row.counted());
  }

  /** Requests that were in flight when a run ended may have written without being counted. */
  private String remark(Row row, Run median, long written, int runs) throws SQLException {
    if (median.failed() > 0) {
      return median.failed() + " of " + median.requests() + " requests failed";
    }
    long expected = median.requests() * row.rowsPerRequest();
    long inFlight = (runs + 1L) * row.connections() * row.rowsPerRequest();
    if (Math.abs(written - expected) > inFlight) {
      return written + " rows were written instead of " + expected;
    }
    return row == Row.OPT_OUT ? shop.leftBehind() : "";
  }
}
