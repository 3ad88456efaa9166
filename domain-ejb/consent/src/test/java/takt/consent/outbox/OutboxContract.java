package takt.consent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.ClaimedMails;
import takt.consent.ClaimedMails.Mail;
import takt.consent.NewMail;
import takt.consent.Outbox;
import takt.consent.OutboxFull;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.platform.Database;

/** What the outbox promises, on either database. */
abstract class OutboxContract {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final EmailAddress ANNA = new EmailAddress("anna@example.com");

  private final MovableClock clock = new MovableClock();
  private final House house;
  private final Outbox outbox;

  OutboxContract(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    outbox = house.bean(Outbox.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C12.1 a mail is put in with what causes it: rolled back, it was never there")
  void belongsToTheTransaction() {
    assertThatThrownBy(
            () ->
                house.in(
                    () -> {
                      outbox.put(mail(ANNA));
                      throw new IllegalArgumentException("the cause failed");
                    }))
        .hasMessage("the cause failed");
    assertThat(claim(10).mails()).isEmpty();

    put(ANNA);
    Mail claimed = claim(10).mails().get(0);
    assertThat(claimed.content()).isEqualTo(mail(ANNA));
    assertThat(claimed.createdAt()).isEqualTo(clock.instant());
    assertThat(claimed.tries()).isEqualTo(1);
  }

  @Test
  @DisplayName("C12.2 a mail is given out to one sender at a time, the longest waiting first")
  void leases() {
    put(ANNA);
    clock.forward(Duration.ofSeconds(1));
    put(new EmailAddress("ben@example.com"));

    assertThat(claim(1).mails()).extracting(one -> one.content().to()).containsExactly(ANNA);
    assertThat(claim(9).mails()).hasSize(1);
    assertThat(claim(9).mails()).isEmpty();
    clock.forward(LEASE);
    assertThat(claim(9).mails()).extracting(Mail::tries).containsExactly(2, 2);
  }

  @Test
  @DisplayName("C12.2 senders at the same time never get the same mail, and miss none")
  void sendersAtOnce() throws Exception {
    int mails = 200;
    for (int i = 0; i < mails; i++) {
      put(new EmailAddress("p" + i + "@example.com"));
    }
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<UUID>>> all =
          senders.invokeAll(
              IntStream.range(0, 4)
                  .mapToObj(i -> (java.util.concurrent.Callable<List<UUID>>) this::drain)
                  .toList());
      List<UUID> given = new ArrayList<>();
      for (Future<List<UUID>> one : all) {
        given.addAll(one.get());
      }
      given.addAll(drain());
      assertThat(given).hasSize(mails).doesNotHaveDuplicates();
    } finally {
      senders.shutdownNow();
    }
  }

  private List<UUID> drain() {
    List<UUID> given = new ArrayList<>();
    for (List<Mail> mails = claim(7).mails(); !mails.isEmpty(); mails = claim(7).mails()) {
      mails.forEach(mail -> given.add(mail.id()));
    }
    return given;
  }

  @Test
  @DisplayName("C12.2 a mail that failed is given out again after a longer pause each time")
  void failures() {
    put(ANNA);
    for (int minutes : new int[] {1, 4, 16, 64}) {
      ClaimedMails claimed = claim(9);
      UUID mail = claimed.mails().get(0).id();
      assertThat(outbox.failed(mail, UUID.randomUUID())).as("another's claim").isTrue();
      assertThat(outbox.failed(mail, claimed.claim())).isTrue();
      assertThat(outbox.failed(mail, claimed.claim())).as("said again").isTrue();
      clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(claim(9).mails()).isEmpty();
      clock.forward(Duration.ofSeconds(1));
    }
    ClaimedMails last = claim(9);
    outbox.failed(last.mails().get(0).id(), last.claim());
    clock.forward(Duration.ofHours(6));
    assertThat(claim(9).mails()).as("five tries in all").isEmpty();
    assertThat(rows()).containsExactly("OPT_IN GIVEN_UP");
  }

  @Test
  @DisplayName("C12.2 C12.3 a mail whose last lease lapses is given up, and nothing of it stays")
  void lastLeaseLapses() {
    put(ANNA);
    for (int i = 0; i < Outbox.TRIES; i++) {
      assertThat(claim(9).mails()).hasSize(1);
      clock.forward(LEASE);
    }
    assertThat(claim(9).mails()).isEmpty();
    sweep();
    assertThat(rows()).containsExactly("OPT_IN GIVEN_UP");
  }

  @Test
  @DisplayName("C12.3 of a mail that was sent neither address nor words stay; saying so repeats")
  void sentMailsAreEmptied() {
    put(ANNA);
    ClaimedMails claimed = claim(9);
    UUID mail = claimed.mails().get(0).id();

    assertThat(outbox.sent(mail)).isTrue();
    assertThat(rows()).containsExactly("OPT_IN SENT");
    assertThat(outbox.sent(mail)).isTrue();
    assertThat(outbox.failed(mail, claimed.claim())).isTrue();
    assertThat(rows()).containsExactly("OPT_IN SENT");
    assertThat(outbox.sent(UUID.randomUUID())).isFalse();
    assertThat(outbox.failed(UUID.randomUUID(), claimed.claim())).isFalse();
    clock.forward(Duration.ofDays(30));
    sweep();
    assertThat(rows()).isEmpty();
  }

  @Test
  @DisplayName("C12.3 a mail that has expired is not given out, and emptied")
  void expiredMailsAreEmptied() {
    put(ANNA);
    clock.forward(Duration.ofDays(2).minusSeconds(1));
    sweep();
    assertThat(rows()).containsExactly("OPT_IN OPEN anna@example.com");
    clock.forward(Duration.ofSeconds(1));
    assertThat(claim(9).mails()).isEmpty();
    sweep();
    assertThat(rows()).containsExactly("OPT_IN EXPIRED");
  }

  @Test
  @DisplayName("C12.5 an address gets one mail in five minutes and three in a day, of a kind")
  void addressesHaveAShare() {
    assertThat(putLimited(ANNA)).isTrue();
    clock.forward(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(putLimited(ANNA)).isFalse();
    assertThat(putLimited(new EmailAddress("Ben@example.com"))).isTrue();
    clock.forward(Duration.ofSeconds(1));
    assertThat(putLimited(ANNA)).isTrue();
    clock.forward(Duration.ofMinutes(5));
    assertThat(putLimited(ANNA)).isTrue();
    clock.forward(Duration.ofHours(23));
    assertThat(putLimited(ANNA)).as("a fourth").isFalse();
    NewMail other = mail(NewMail.Kind.SUBSCRIPTIONS, ANNA);
    assertThat(house.in(() -> outbox.putLimited(other))).as("another kind").isTrue();
    clock.forward(Duration.ofHours(1));
    assertThat(putLimited(ANNA)).as("a day after the first").isTrue();
    assertThat(putLimited(ANNA)).isFalse();
  }

  @Test
  @DisplayName("C12.3 C12.5 a mail too many leaves a row without an address, never given out")
  void whatIsTooManyIsNeverSent() {
    putLimited(ANNA);
    putLimited(ANNA);
    assertThat(rows()).containsExactly("OPT_IN LIMITED", "OPT_IN OPEN anna@example.com");
    assertThat(claim(9).mails()).hasSize(1);
  }

  @Test
  @DisplayName("C12.5 the counter holds no address, and is empty a day later")
  void countersForget() throws SQLException {
    putLimited(ANNA);
    assertThat(column("select address_hash from consent.mail_limit"))
        .singleElement()
        .satisfies(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    sweep();
    assertThat(column("select address_hash from consent.mail_limit")).hasSize(1);
    clock.forward(Duration.ofDays(1));
    sweep();
    assertThat(column("select address_hash from consent.mail_limit")).isEmpty();
  }

  @Test
  @DisplayName("C12.5 of requests at the same time for one address one is let through")
  void sharesAtOnce() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> all =
          callers.invokeAll(
              IntStream.range(0, 24)
                  .mapToObj(i -> (java.util.concurrent.Callable<Boolean>) () -> putLimited(ANNA))
                  .toList());
      int free = 0;
      for (Future<Boolean> one : all) {
        free += one.get() ? 1 : 0;
      }
      assertThat(free).isEqualTo(1);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  @DisplayName("C12.6 at most 100,000 mails wait")
  void hasABound() throws SQLException {
    try (Connection connection = house.database().connect();
        Statement statement = connection.createStatement()) {
      String numbers =
          house.database().kind() == Database.Kind.H2
              ? "system_range(1, %d)"
              : "generate_series(1, %d)";
      statement.execute(
          "insert into consent.outbox (id, kind, language, created_at, expires_at, state, due_at,"
              + " tries) select "
              + (house.database().kind() == Database.Kind.H2
                  ? "random_uuid()"
                  : "gen_random_uuid()")
              + ", 'OPT_IN', 'EN', now(), now(), 'OPEN', now(), 0 from "
              + numbers.formatted(Outbox.MOST)
              + " n");
    }
    assertThatThrownBy(() -> put(ANNA)).isInstanceOf(OutboxFull.class);
    assertThatThrownBy(() -> putLimited(ANNA)).isInstanceOf(OutboxFull.class);
  }

  @Test
  @DisplayName("C12.1 a mail has bounded parts, and a header is one line")
  void refusesNonsense() {
    for (String header : List.of("two\r\nBcc: x@example.com", "", "x".repeat(301))) {
      assertThatThrownBy(() -> mail("S", Map.of("X-A", header)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String subject : List.of("", " ", "two\nlines", "x".repeat(201))) {
      assertThatThrownBy(() -> mail(subject, Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> mail("S", Map.of("Not a name", "a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> claim(Outbox.MOST_CLAIMED + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outbox.claim(1, Outbox.LONGEST_LEASE.plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void put(EmailAddress to) {
    house.in(
        () -> {
          outbox.put(mail(to));
          return to;
        });
  }

  private boolean putLimited(EmailAddress to) {
    return house.in(() -> outbox.putLimited(mail(to)));
  }

  private ClaimedMails claim(int limit) {
    return house.in(() -> outbox.claim(limit, LEASE));
  }

  private void sweep() {
    StoredOutbox stored = house.bean(StoredOutbox.class);
    house.in(
        () -> {
          stored.sweep();
          return stored;
        });
  }

  private NewMail mail(EmailAddress to) {
    return mail(NewMail.Kind.OPT_IN, to);
  }

  private NewMail mail(NewMail.Kind kind, EmailAddress to) {
    return new NewMail(
        kind,
        to,
        Language.DE,
        "Bitte bestätigen",
        "Hallo",
        "<p>Hallo</p>",
        Map.of("X-One", "1", "X-Two", "a: b"),
        takt.consent.test.Given.NOW.plus(Duration.ofDays(2)));
  }

  private NewMail mail(String subject, Map<String, String> headers) {
    return new NewMail(
        NewMail.Kind.OPT_IN, ANNA, Language.DE, subject, "P", "H", headers, clock.instant());
  }

  /** Kind, state and everything personal of every row. */
  private List<String> rows() {
    try {
      return column(
          "select trim(concat(kind, ' ', state, ' ', recipient, case when state <> 'OPEN' then"
              + " concat(subject, plain, html, headers) end)) as said from consent.outbox"
              + " order by said");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private List<String> column(String sql) throws SQLException {
    try (Connection connection = house.database().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all.stream().collect(Collectors.toList());
    }
  }
}
