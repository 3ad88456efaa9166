package takt.consent.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.EndingConsent;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.Reminders;
import takt.consent.Source;
import takt.consent.test.Given;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What the links of reminders promise, on either database. */
abstract class ReminderLinksContract extends ReminderFixture {

  ReminderLinksContract(Database.Kind kind) {
    super(kind);
  }

  @Test
  @DisplayName("C7.3 the link shows what ends, changes nothing, and is over with the last of it")
  void theLink() {
    give(anna, NEWS, TIPS);
    clock.forward(Duration.ofDays(23));
    remind();
    String token = tokens.get(0);
    long entries = consents.ledger(anna, 0, 99).size();
    assertThat(find(token)).extracting(one -> one.purpose().code()).containsExactly(NEWS, TIPS);
    assertThat(find(token)).isEqualTo(find(token));
    assertThat(consents.ledger(anna, 0, 99)).hasSize((int) entries);
    for (String forged : List.of("", token + "A", "A".repeat(43))) {
      assertThat(reminders.find(forged)).isEmpty();
      assertThat(house.in(() -> reminders.renew(forged, CLICK))).isEmpty();
      assertThat(reminders.stop(forged, CLICK)).isEmpty();
    }
    assertThat(column("select token_hash from consent.reminder")).doesNotContain(token);

    clock.forward(Duration.ofDays(8));
    assertThat(reminders.find(token)).isEmpty();
    remind();
    assertThat(column("select token_hash from consent.reminder")).isEmpty();
  }

  @Test
  @DisplayName("C7.4 renewing is a new yes from now on, also where a confirmation is asked for")
  void renewing() {
    give(anna, NEWS);
    Proof proven = Proof.from(clock.instant(), "form 17");
    house.in(
        () ->
            consents.give(
                new Consent(
                    anna,
                    PurposeSet.of(CLUB),
                    Optional.empty(),
                    Map.of(),
                    Given.source(Actor.IMPORT),
                    proven)));
    clock.forward(Duration.ofDays(23));
    remind();
    Reminders.Done done = house.in(() -> reminders.renew(tokens.get(0), CLICK)).orElseThrow();

    Instant end = clock.instant().plus(Duration.ofDays(30));
    assertThat(done.consents()).extracting(EndingConsent::until).containsExactly(end, end);
    List<LedgerEntry> entries = consents.ledger(anna, 0, 99);
    assertThat(entries).hasSize(4);
    LedgerEntry renewed = entries.get(3);
    assertThat(done.choice()).contains(entries.get(2).id());
    assertThat(renewed.kind()).isEqualTo(Kind.GIVEN);
    assertThat(renewed.source())
        .isEqualTo(new Source(Channel.EMAIL, "reminder", Actor.PERSON, Language.EN));
    clock.forward(Duration.ofDays(8));
    assertThat(rule(NEWS)).isEqualTo(Rule.GIVEN);
    assertThat(rule(CLUB)).isEqualTo(Rule.GIVEN);
  }

  @Test
  @DisplayName("C7.4 stopping is an opt-out, and what was withdrawn stays so")
  void stopping() {
    give(anna, NEWS, TIPS);
    clock.forward(Duration.ofDays(23));
    remind();
    String token = tokens.get(0);
    consents.optOut(new OptOut(anna, PurposeSet.of(TIPS), Given.source(Actor.PERSON)));
    assertThat(find(token)).extracting(one -> one.purpose().code()).containsExactly(NEWS);
    Reminders.Done done = reminders.stop(token, CLICK).orElseThrow();
    assertThat(consents.receipt(done.choice().orElseThrow())).isPresent();
    assertThat(rule(NEWS)).isEqualTo(Rule.WITHDRAWN);
    assertThat(find(token)).isEmpty();

    assertThat(house.in(() -> reminders.renew(token, CLICK)).orElseThrow().consents()).isEmpty();
    assertThat(rule(NEWS)).isEqualTo(Rule.WITHDRAWN);
    assertThat(rule(TIPS)).isEqualTo(Rule.WITHDRAWN);
  }
}
