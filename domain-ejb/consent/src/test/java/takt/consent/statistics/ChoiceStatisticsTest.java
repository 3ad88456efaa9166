package takt.consent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.Blocks;
import takt.consent.ChoiceStatistics;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.CountedChoices;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Purposes;
import takt.consent.StatisticsBy;
import takt.consent.StatisticsQuestion;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("Statistics of choices")
class ChoiceStatisticsTest {

  private static final Instant TODAY = Instant.parse("2026-11-22T00:00:00Z");
  private static final String NEWS = "news 1 WEB DE";

  private final MovableClock clock = new MovableClock();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private House house;
  private ChoiceStatistics statistics;
  private RecordedChoices recorded;

  private void open(Database.Kind kind) throws SQLException {
    house = new House(kind, clock, new Modules());
    statistics = house.bean(ChoiceStatistics.class);
    recorded = new RecordedChoices(house);
  }

  @AfterEach
  void close() throws SQLException {
    threads.shutdownNow();
    recorded.close();
    house.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.1 C10.2 tell what persons chose, once the day is over")
  void tellWhatPersonsChose(Database.Kind kind) throws Exception {
    open(kind);
    Consents consents = house.bean(Consents.class);
    house.in(
        () ->
            house.bean(Purposes.class).publish(Given.draft("news", LegalBasis.CONSENT, 1, false)));
    PurposeSet news = PurposeSet.named("news");
    List<ProfileId> persons =
        IntStream.range(0, 7).mapToObj(i -> ProfileId.next(Given.NOW)).toList();
    for (ProfileId person : persons) {
      house.in(
          () -> {
            consents.open(person);
            return consents.give(new Consent(person, news, Map.of(), Given.source(Actor.PERSON)));
          });
    }
    persons
        .subList(0, 5)
        .forEach(one -> consents.optOut(new OptOut(one, news, Given.source(Actor.PERSON))));
    house.bean(Blocks.class).seal();

    assertThat(statistics.count()).as("the day is not over").isZero();
    clock.forward(Duration.ofDays(1));
    assertThat(statistics.count()).isEqualTo(12);
    assertThat(statistics.count()).isZero();

    assertThat(ask(StatisticsBy.DAY, StatisticsBy.PURPOSE))
        .containsExactly(
            new CountedChoices(
                Map.of(StatisticsBy.DAY, "2026-11-22", StatisticsBy.PURPOSE, "news"),
                Map.of(Kind.GIVEN, 7L, Kind.WITHDRAWN, 5L),
                0,
                Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.2 count an imported choice on the day on which it was made")
  void countOnTheDayItWasMade(Database.Kind kind) throws Exception {
    open(kind);
    for (int i = 0; i < 5; i++) {
      recorded.add(person(i), Kind.GIVEN, NEWS, null, TODAY.minus(Duration.ofDays(200)), before(1));
    }
    statistics.count();

    assertThat(ask(StatisticsBy.DAY)).isEmpty();
    assertThat(
            statistics.read(
                question(TODAY.minus(Duration.ofDays(300)), EnumSet.of(StatisticsBy.DAY), 10)))
        .singleElement()
        .satisfies(line -> assertThat(line.of()).containsEntry(StatisticsBy.DAY, "2026-05-06"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.3 let few wait, and count them on the day on which they are enough")
  void letFewWait(Database.Kind kind) throws Exception {
    open(kind);
    for (int i = 0; i < 4; i++) {
      recorded.add(person(i), Kind.REFUSED, NEWS, null, null, before(3));
      recorded.add(person(i), Kind.GIVEN, NEWS, null, null, before(3));
      recorded.add(person(0), Kind.WITHDRAWN, NEWS, null, null, before(3));
      recorded.add(person(0), Kind.WITHDRAWN, NEWS, null, null, before(2));
    }
    statistics.count();
    assertThat(ask(StatisticsBy.DAY)).isEmpty();

    recorded.add(person(9), Kind.GIVEN, NEWS, null, null, before(1));
    recorded.add(person(3), Kind.REFUSED, NEWS, null, null, before(1));
    statistics.count();

    assertThat(ask(StatisticsBy.DAY))
        .containsExactly(
            new CountedChoices(
                Map.of(StatisticsBy.DAY, "2026-11-21"),
                Map.of(Kind.GIVEN, 5L),
                0,
                Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.3 C10.4 tell a median only of enough persons whose time is known")
  void medians(Database.Kind kind) throws Exception {
    open(kind);
    for (int i = 0; i < 9; i++) {
      Instant at = before(1).plusSeconds(i);
      recorded.add(person(i), Kind.GIVEN, NEWS, at.minusSeconds(1 + i), null, at);
      recorded.add(person(i), Kind.GIVEN, "mail 1 WEB DE", i < 4 ? at : null, null, at);
    }
    statistics.count();

    List<CountedChoices> lines = ask(StatisticsBy.PURPOSE);
    assertThat(lines).extracting(line -> line.choices().get(Kind.GIVEN)).containsExactly(5L, 9L);
    assertThat(lines).extracting(CountedChoices::timed).containsExactly(0L, 9L);
    assertThat(lines.get(0).medianSeconds()).isEmpty();
    assertThat(lines.get(1).medianSeconds().orElseThrow()).isCloseTo(5, within(0.5));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.7 tell what a plain recount of the ledger tells, for random histories")
  void tellWhatTheLedgerTells(Database.Kind kind) throws Exception {
    open(kind);
    Random random = new Random(4711);
    for (int turn = 0; turn < 12; turn++) {
      for (int i = 0; i < 150; i++) {
        addSomething(random);
      }
      statistics.count();
      assertRecounted();
    }
    assertThat(statistics.count()).isZero();
    assertPagesAreTheWhole();
  }

  private void addSomething(Random random) throws SQLException {
    Instant at = before(1 + random.nextInt(4)).plusSeconds(random.nextInt(80_000));
    Instant chosen = random.nextInt(5) == 0 ? at.minusSeconds(random.nextInt(400_000)) : null;
    Instant made = chosen == null ? at : chosen;
    String what =
        (random.nextBoolean() ? "news " : "mail ")
            + (1 + random.nextInt(2))
            + (random.nextInt(4) == 0 ? " PHONE " : " WEB ")
            + (random.nextInt(4) == 0 ? "EN" : "DE");
    recorded.add(
        person(random.nextInt(40)),
        List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
        what,
        random.nextBoolean() ? made.minusMillis(random.nextInt(60_000)) : null,
        chosen,
        at);
  }

  private void assertRecounted() throws SQLException {
    String columns = "purpose, version, channel, language, kind";
    String counted = columns + ", case when took >= 0 then 'timed' else '' end";
    String made = columns + ", case when shown_at is null then '' else 'timed' end";
    assertThat(
            recorded.table(
                "select %1$s, sum(choices) from consent.choice_count group by %1$s"
                    .formatted(counted)))
        .isEqualTo(
            recorded.table(
                ("select %1$s, count(*) from consent.ledger where kind not like 'MERGED%%' and kind not in"
                        + " ('RESTRICTED', 'LIFTED') and id"
                        + " not in (select entry from consent.uncounted) group by %1$s")
                    .formatted(made)));
    assertThat(
            recorded.number(
                "select coalesce(max(persons), 0) from (select count(distinct profile_id) as persons"
                    + " from consent.ledger where id in (select entry from consent.uncounted)"
                    + " group by "
                    + made
                    + ") w"))
        .isLessThan(ChoiceStatistics.FEWEST);
  }

  /** Read page by page, the finest lines are the whole, and their sum is every coarser answer. */
  private void assertPagesAreTheWhole() throws SQLException {
    EnumSet<StatisticsBy> all = EnumSet.allOf(StatisticsBy.class);
    List<CountedChoices> lines = new ArrayList<>();
    StatisticsQuestion question = question(before(60), all, 7);
    for (List<CountedChoices> page = statistics.read(question);
        !page.isEmpty();
        page = statistics.read(question.after(page.get(page.size() - 1)))) {
      lines.addAll(page);
    }
    assertThat(lines).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(lines).isEqualTo(statistics.read(question(before(60), all, 500)));
    long whole = recorded.number("select sum(choices) from consent.choice_count");
    assertThat(sum(lines)).isEqualTo(whole);
    for (StatisticsBy by : StatisticsBy.values()) {
      assertThat(sum(statistics.read(question(before(60), EnumSet.of(by), 500)))).isEqualTo(whole);
    }
    long mail =
        recorded.number("select sum(choices) from consent.choice_count where purpose = 'mail'");
    assertThat(
            sum(
                statistics.read(
                    new StatisticsQuestion(
                        day(before(60)),
                        day(TODAY),
                        EnumSet.of(StatisticsBy.CHANNEL),
                        Optional.of(new PurposeCode("mail")),
                        List.of(),
                        500))))
        .isEqualTo(mail);
  }

  private static long sum(List<CountedChoices> lines) {
    return lines.stream()
        .flatMap(line -> line.choices().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.5 count each entry once while several count at the same moment")
  void countOnce(Database.Kind kind) throws Exception {
    open(kind);
    int entries = 3 * Counting.MOST + 100;
    for (int i = 0; i < entries; i++) {
      recorded.add(person(i % 50), Kind.GIVEN, NEWS, null, null, before(1 + i % 3));
    }
    CyclicBarrier start = new CyclicBarrier(4);
    List<CompletableFuture<Integer>> nodes =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          int counted = 0;
                          for (int turn = 0; turn < 3; turn++) {
                            await(start);
                            counted += house.bean(Counting.class).count();
                          }
                          return counted;
                        },
                        threads))
            .toList();

    assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(entries);
    assertThat(sum(ask(StatisticsBy.PURPOSE))).isEqualTo(entries);
    assertThat(recorded.number("select position from consent.counting_turn")).isEqualTo(entries);
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.5 C10.2 stop before what was recorded today, and go on tomorrow")
  void stopBeforeToday(Database.Kind kind) throws Exception {
    open(kind);
    for (int i = 0; i < 6; i++) {
      recorded.add(person(i), Kind.GIVEN, NEWS, null, null, before(1));
    }
    for (int i = 0; i < 6; i++) {
      recorded.add(person(i), Kind.WITHDRAWN, NEWS, null, before(1), TODAY.plusSeconds(i));
    }

    assertThat(statistics.count()).isEqualTo(6);
    assertThat(statistics.count()).isZero();
    clock.forward(Duration.ofDays(1));
    assertThat(statistics.count()).isEqualTo(6);
    assertThat(ask(StatisticsBy.DAY))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.choices()).isEqualTo(Map.of(Kind.GIVEN, 6L, Kind.WITHDRAWN, 6L)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C10.6 hold nothing of a person, so that erasing one changes none")
  void holdNothingOfAPerson(Database.Kind kind) throws Exception {
    open(kind);
    for (int i = 0; i < 6; i++) {
      recorded.add(person(i), Kind.GIVEN, NEWS, null, null, before(1));
    }
    statistics.count();

    assertThat(recorded.columns("consent.choice_count"))
        .containsExactlyInAnyOrder(
            "made_on", "purpose", "version", "channel", "language", "kind", "took", "choices");
    assertThat(recorded.number("select count(*) from consent.uncounted")).isZero();
  }

  @Test
  @DisplayName("C10.1 a question is bounded")
  void questionsAreBounded() throws SQLException {
    open(Database.Kind.H2);
    EnumSet<StatisticsBy> day = EnumSet.of(StatisticsBy.DAY);
    Instant longAgo = TODAY.minus(Duration.ofDays(366));
    assertThatThrownBy(() -> question(longAgo, day, 10)).hasMessageContaining("365 days later");
    assertThatThrownBy(() -> question(TODAY.plus(Duration.ofDays(1)), day, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> question(TODAY, day, 501)).hasMessageContaining("limit");
    for (String value : List.of("yesterday", "2026-11-31", "1", "")) {
      assertThatThrownBy(() -> question(TODAY, day, 10).after(List.of(value)))
          .hasMessageContaining("after");
    }
    assertThatThrownBy(() -> question(TODAY, day, 10).after(List.of("2026-11-01", "news")))
        .hasMessageContaining("after");
  }

  private List<CountedChoices> ask(StatisticsBy first, StatisticsBy... more) {
    return statistics.read(question(before(30), EnumSet.of(first, more), 100));
  }

  private static StatisticsQuestion question(Instant from, EnumSet<StatisticsBy> by, int limit) {
    return new StatisticsQuestion(day(from), day(TODAY), by, Optional.empty(), List.of(), limit);
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant before(int days) {
    return TODAY.minus(Duration.ofDays(days));
  }

  private static UUID person(int number) {
    return new UUID(0, number);
  }
}
