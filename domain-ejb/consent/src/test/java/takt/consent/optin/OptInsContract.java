package takt.consent.optin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.Answered;
import takt.consent.ConfirmationNeeded;
import takt.consent.OptIn;
import takt.consent.OptIn.State;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.kernel.EmailAddress;
import takt.platform.Database;

/** What requests and links of double opt-ins promise, on either database. */
abstract class OptInsContract extends OptInFixture {

  OptInsContract(Database.Kind kind) {
    super(kind);
  }

  @Test
  @DisplayName("C6.1 a yes that nobody confirmed is refused by name, whoever says it")
  void needsConfirmation() {
    for (Actor actor : List.of(Actor.PERSON, Actor.STAFF, Actor.BROWSER_SIGNAL, Actor.IMPORT)) {
      assertThatThrownBy(() -> give(actor, Proof.NONE, NEWS))
          .isInstanceOf(ConfirmationNeeded.class)
          .hasMessageContaining("\"news\"");
    }
    assertThat(consents.ledger(anna, 0, 9)).isEmpty();
    give(Actor.PERSON, Proof.NONE, TIPS);
    assertThat(rule(TIPS)).isEqualTo(Rule.GIVEN);
  }

  @Test
  @DisplayName("C6.1 an import passes with when it was given and what proves it")
  void importsPassWithProof() {
    Proof proof = Proof.from(clock.instant().minus(Duration.ofDays(3)), "form 17");
    assertThatThrownBy(() -> give(Actor.STAFF, proof, NEWS)).isInstanceOf(ConfirmationNeeded.class);
    give(Actor.IMPORT, proof, NEWS);
    assertThat(rule(NEWS)).isEqualTo(Rule.GIVEN);
  }

  @Test
  @DisplayName("C6.2 a request changes nothing; refused or late, it is deleted with its address")
  void unconfirmedChangesNothing() {
    request(NEWS);
    request(new EmailAddress("ben@example.com"), NEWS);
    assertThat(consents.ledger(anna, 0, 9)).isEmpty();
    assertThat(rule(NEWS)).isEqualTo(Rule.NOT_DECIDED);
    assertThat(personal()).hasSize(2);

    Answered no = answer(tokens.get(0), false).orElseThrow();
    assertThat(no.now()).isTrue();
    assertThat(no.state()).isEqualTo(State.REFUSED);
    assertThat(personal()).hasSize(1);
    clock.forward(VALID.minusSeconds(1));
    assertThat(sweep()).isZero();
    clock.forward(Duration.ofSeconds(1));
    assertThat(sweep()).isEqualTo(1);
    assertThat(personal()).isEmpty();
    assertThat(consents.ledger(anna, 0, 9)).isEmpty();
    assertThat(find(tokens.get(0)).state()).isEqualTo(State.REFUSED);
    assertThat(find(tokens.get(1)).state()).isEqualTo(State.EXPIRED);

    clock.forward(Duration.ofDays(30));
    sweep();
    assertThat(optIns.find(tokens.get(0))).isEmpty();
  }

  @Test
  @DisplayName("C6.3 a link counts once, until it ends, and looking at it changes nothing")
  void countsOnce() {
    request(NEWS);
    String token = tokens.get(0);
    OptIn shown = find(token);
    assertThat(shown).isEqualTo(find(token));
    assertThat(shown.state()).isEqualTo(State.OPEN);
    assertThat(shown.purposes()).extracting(one -> one.code()).containsExactly(NEWS);
    assertThat(shown.expiresAt()).contains(clock.instant().plus(VALID));
    assertThat(consents.ledger(anna, 0, 9)).isEmpty();

    assertThat(answer(token, true).orElseThrow().now()).isTrue();
    for (boolean yes : new boolean[] {true, false}) {
      Answered again = answer(token, yes).orElseThrow();
      assertThat(again.now()).isFalse();
      assertThat(again.state()).isEqualTo(State.CONFIRMED);
    }
    assertThat(find(token)).isEqualTo(OptIn.ended(State.CONFIRMED));
    assertThat(consents.ledger(anna, 0, 9)).hasSize(1);
    assertThat(personal()).isEmpty();
  }

  @Test
  @DisplayName("C6.3 a link that Takt did not make leads nowhere")
  void forgedLinks() {
    request(NEWS);
    String token = tokens.get(0);
    String other = token.substring(0, 42) + (token.endsWith("A") ? "B" : "A");
    for (String forged : List.of("", "x", other, token + "A", Token.hash(token))) {
      assertThat(optIns.find(forged)).as(forged).isEmpty();
      assertThat(answer(forged, true)).as(forged).isEmpty();
    }
    assertThat(find(token).state()).isEqualTo(State.OPEN);
    assertThat(column("select token_hash from consent.opt_in"))
        .containsExactly(Token.hash(token))
        .doesNotContain(token);
  }

  @Test
  @DisplayName("C6.3 a late answer does not count")
  void lateAnswers() {
    request(NEWS);
    clock.forward(VALID);
    assertThat(find(tokens.get(0))).isEqualTo(OptIn.ended(State.EXPIRED));
    Answered late = answer(tokens.get(0), true).orElseThrow();
    assertThat(late.now()).isFalse();
    assertThat(late.state()).isEqualTo(State.EXPIRED);
    assertThat(consents.ledger(anna, 0, 9)).isEmpty();
    assertThat(personal()).isEmpty();
  }

  @Test
  @DisplayName("C6.3 of answers at the same time one counts")
  void answersAtOnce() throws Exception {
    ExecutorService devices = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 8; round++) {
        request(new EmailAddress("p" + round + "@example.com"), NEWS, TIPS);
        String token = tokens.get(round);
        List<Callable<Boolean>> clicks =
            Stream.of(true, false, true, false)
                .<Callable<Boolean>>map(yes -> () -> answer(token, yes).orElseThrow().now())
                .toList();
        int counted = 0;
        for (Future<Boolean> one : devices.invokeAll(clicks)) {
          counted += one.get() ? 1 : 0;
        }
        assertThat(counted).isEqualTo(1);
      }
    } finally {
      devices.shutdownNow();
    }
  }

  @Test
  @DisplayName("C6.4 C12.5 an address that had its share is asked no more, and nothing of it stays")
  void limited() {
    request(NEWS);
    request(NEWS);
    assertThat(personal()).hasSize(1);
    assertThat(column("select state from consent.opt_in order by state"))
        .containsExactly("LIMITED", "OPEN");
    assertThat(claimed()).hasSize(1);
    assertThat(optIns.find(tokens.get(1))).as("nobody has its link").isEmpty();
    assertThat(answer(tokens.get(1), true)).isEmpty();
    clock.forward(Duration.ofMinutes(5));
    request(NEWS);
    assertThat(find(tokens.get(2)).state()).isEqualTo(State.OPEN);
  }

  @Test
  @DisplayName("C6.10 nodes that sweep at once delete each request once")
  void sweptOnce() throws Exception {
    int requests = 60;
    for (int i = 0; i < requests; i++) {
      request(new EmailAddress("p" + i + "@example.com"), NEWS);
    }
    clock.forward(VALID);
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    try {
      int swept = 0;
      Callable<Integer> sweep = this::sweep;
      for (Future<Integer> one : nodes.invokeAll(Collections.nCopies(3, sweep))) {
        swept += one.get();
      }
      assertThat(swept + sweep()).isEqualTo(requests);
      assertThat(personal()).isEmpty();
    } finally {
      nodes.shutdownNow();
    }
  }
}
