package takt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import takt.it.server.TaktServer;

/**
 * The shop that is measured: purposes, event types, campaigns and a few persons made through the
 * public API, and as many copies of these persons as there are to be profiles.
 */
final class Shop {

  /** Every so many persons one more is there who refused everything. */
  private static final int REFUSED_SHARE = 20;

  /** Every so many persons one more is there who has a history. */
  private static final int PAST_SHARE = 20;

  private static final int LEAVING_A_SECOND = 50;

  /** Of so many persons the profile is looked at. */
  private static final int SOME = 50_000;

  /** More consents than a run records, and how many purposes a person has to give them to. */
  private static final int CONSENTS_A_SECOND = 6_000;

  private static final int PURPOSES_TO_GIVE = 5;

  private final Postgres postgres;
  private final Texts texts;
  private final Pasts pasts;
  private final Definitions definitions;
  private final int profiles;
  private final Options options;
  private People people;
  private int leaving;
  private final List<String> known = new ArrayList<>();
  private int firstGiver;
  private int givers;
  private long consents;

  Shop(TaktServer server, Postgres postgres, int profiles, Options options) {
    this.postgres = postgres;
    this.texts = new Texts(new Api(server));
    this.pasts = new Pasts(new Api(server));
    this.definitions = new Definitions(new Api(server));
    this.profiles = profiles;
    this.options = options;
    this.givers = profiles;
  }

  /** Fills the database. */
  void fill() throws IOException, InterruptedException, SQLException {
    texts.publish(options.campaigns());
    if (options.learning()) {
      texts.letTheLearnerDecide();
    }
    if (options.segments() > 0) {
      definitions.define(options.segments());
    }
    for (int i = 0; i < Texts.TEMPLATES; i++) {
      known.add(texts.known(i));
    }
    String refused = texts.refused();
    texts.leaving();
    // A sweep would write of the copies what is copied to them.
    definitions.awaitSweeps();
    people = new People(postgres);
    people.copy(known, "known", 1, profiles);
    people.copy(List.of(refused), "refused", 1, profiles / REFUSED_SHARE);
    postgres.execute("vacuum analyze", "checkpoint");
  }

  /** How long one segment more takes for everybody, in milliseconds. */
  long sweep() throws IOException, InterruptedException {
    return definitions.sweep(options.segments());
  }

  /**
   * What a row's script is told for one run; makes the persons that the run uses up, or that only
   * its row needs.
   */
  Map<String, String> settings(Row row, int run, int seconds)
      throws IOException, InterruptedException, SQLException {
    int first = 0;
    int from = 0;
    int most = 0;
    if (row == Row.OPT_OUT) {
      most = seconds * LEAVING_A_SECOND;
      from = leaving;
      people.copy(List.of(Texts.LEAVING), "leaving", leaving + 1, most);
      leaving += most;
      // What was written to prepare the run is not flushed to disk during it.
      postgres.execute("checkpoint");
    } else if (row == Row.AS_OF && pasts.times().isEmpty()) {
      people.copy(pasts.live(), "past", 1, profiles / PAST_SHARE);
      postgres.execute("vacuum analyze", "checkpoint");
    } else if (row == Row.CONSENT) {
      letOthersGive(seconds);
      first = firstGiver;
      from = (int) consents;
    }
    return Map.of(
        "TAKT_PROFILES", row == Row.VIEW ? some() : "",
        "TAKT_RUN", Integer.toString(run),
        "TAKT_PERSONS", Integer.toString(persons(row)),
        "TAKT_TIMES", pasts.times(),
        "TAKT_RULES", pasts.rules(),
        "TAKT_FIRST", Integer.toString(first),
        "TAKT_FROM", Integer.toString(from),
        "TAKT_MOST", Integer.toString(most));
  }

  /** The file with the ids of some persons. */
  private String some() throws IOException, SQLException {
    Path file = Path.of("target", "benchmark", "profiles.txt").toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        postgres.texts(
            "select cast(profile_id as text) from profiles.identifier where code like 'known-%' limit "
                + SOME));
    return file.toString();
  }

  private int persons(Row row) {
    return row == Row.CONSENT ? givers : row == Row.AS_OF ? profiles / PAST_SHARE : profiles;
  }

  /** Makes more persons if those there are have too little left to consent to for this run. */
  private void letOthersGive(int seconds) throws SQLException {
    int wanted = seconds * CONSENTS_A_SECOND;
    if (consents + wanted > (long) givers * PURPOSES_TO_GIVE) {
      firstGiver += givers;
      givers = wanted / PURPOSES_TO_GIVE;
      consents = 0;
      people.copy(known, "known", firstGiver + 1, givers);
      postgres.execute("checkpoint");
    }
  }

  /** Says that a run is over: what it used up is not used again. */
  void driven(Row row, Run run) {
    if (row == Row.CONSENT) {
      consents += run.requests() + row.connections();
    }
  }

  /** What the opt-outs so far should have cleaned and have not; empty if there is nothing. */
  String leftBehind() throws SQLException {
    long left =
        postgres.number(
            """
            select (select count(*) from consent.receipt join profiles.event using (profile_id))
              + (select count(*) from consent.receipt join campaigns.queued_message m
                   using (profile_id) where m.content is not null)
              + (select count(*) from consent.clean_up)
            """);
    return left == 0 ? "" : left + " rows were left behind";
  }
}
