package takt.consent.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.EndingConsent;
import takt.consent.OptOut;
import takt.consent.ReminderLetter;
import takt.consent.test.Given;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What reminders promise, on either database. */
abstract class RemindersContract extends ReminderFixture {

  RemindersContract(Database.Kind kind) {
    super(kind);
  }

  @Test
  @DisplayName("C7.1 one mail for everything that is due, so many days before, and never again")
  void remindsOnce() {
    give(anna, NEWS, TIPS);
    Instant given = clock.instant();
    clock.forward(Duration.ofDays(23).minusSeconds(1));
    assertThat(remind()).isZero();
    clock.forward(Duration.ofSeconds(1));
    assertThat(remind()).isEqualTo(1);
    assertThat(told.get(0))
        .extracting(one -> one.purpose().code(), EndingConsent::until)
        .containsExactly(
            tuple(NEWS, given.plus(Duration.ofDays(30))),
            tuple(TIPS, given.plus(Duration.ofDays(31))));
    assertThat(remind()).isZero();
    clock.forward(Duration.ofDays(6));
    assertThat(remind()).isZero();
    assertThat(mails()).containsExactly("anna@example.com");
  }

  @Test
  @DisplayName("C7.1 a consent that is due later has a mail of its own")
  void laterConsents() {
    give(anna, NEWS);
    clock.forward(Duration.ofDays(5));
    give(anna, TIPS);
    clock.forward(Duration.ofDays(18));
    assertThat(remind()).isEqualTo(1);
    clock.forward(Duration.ofDays(5));
    assertThat(remind()).isEqualTo(1);
    assertThat(told).extracting(all -> all.get(0).purpose().code()).containsExactly(NEWS, TIPS);
    assertThat(told).allMatch(all -> all.size() == 1);
  }

  @Test
  @DisplayName("C7.1 whoever has no mailbox gets no mail, and nothing waits for one")
  void withoutMailbox() {
    give(anna, NEWS);
    clock.forward(Duration.ofDays(23));
    assertThat(reminders.remind((profile, token, language, all) -> Optional.empty())).isZero();
    assertThat(remind()).isZero();
    assertThat(column("select token_hash from consent.reminder")).isEmpty();
  }

  @Test
  @DisplayName("C7.2 what was withdrawn, asked anew or is over is not reminded of")
  void whatDoesNotHold() {
    ProfileId ben = somebody();
    give(anna, NEWS);
    give(ben, TIPS);
    consents.optOut(new OptOut(anna, PurposeSet.of(NEWS), Given.source(Actor.PERSON)));
    house.in(() -> purposes.replace(draft("tips", terms(31, 8, false), true), 1));
    clock.forward(Duration.ofDays(24));
    assertThat(remind()).isZero();
    assertThat(mails()).isEmpty();
  }

  @Test
  @DisplayName("C7.2 what was renewed is reminded of before its new end only")
  void renewedConsents() {
    give(anna, NEWS);
    clock.forward(Duration.ofDays(20));
    give(anna, NEWS);
    clock.forward(Duration.ofDays(10));
    assertThat(remind()).isZero();
    clock.forward(Duration.ofDays(13));
    assertThat(remind()).isEqualTo(1);
  }

  @Test
  @DisplayName("C7.1 nodes that remind at once put one mail for each person")
  void nodesAtOnce() throws Exception {
    int persons = 20;
    for (int i = 0; i < persons; i++) {
      give(somebody(), NEWS);
    }
    clock.forward(Duration.ofDays(23));
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    try {
      Callable<Integer> node = this::remind;
      int put = 0;
      for (Future<Integer> one : nodes.invokeAll(Collections.nCopies(3, node))) {
        put += one.get();
      }
      assertThat(put + remind()).isEqualTo(persons);
      assertThat(mails()).hasSize(persons);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  @DisplayName("C7.1 a consent that came with a merge after its reminder is not reminded of again")
  void merges() {
    ProfileId visitor = somebody();
    give(visitor, NEWS);
    clock.forward(Duration.ofDays(23));
    assertThat(remind()).isEqualTo(1);
    merge(anna, visitor);
    clock.forward(Duration.ofDays(1));
    assertThat(remind()).isZero();

    ProfileId other = somebody();
    give(other, TIPS);
    merge(anna, other);
    clock.forward(Duration.ofDays(23));
    assertThat(remind()).as("once, for who goes on").isEqualTo(1);
  }

  @Test
  @DisplayName("C7.1 a failure is tried again after a pause, and nothing is half done")
  void failures() {
    give(anna, NEWS);
    clock.forward(Duration.ofDays(23));
    ReminderLetter broken =
        (profile, token, language, all) -> {
          throw new IllegalStateException("no template");
        };
    assertThat(reminders.remind(broken)).isZero();
    assertThat(remind()).isZero();
    clock.forward(Duration.ofMinutes(10));
    assertThat(remind()).isEqualTo(1);
  }
}
