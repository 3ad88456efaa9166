package takt.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.ChoiceReceipt;
import takt.consent.ChoiceReceipts;
import takt.consent.Consent;
import takt.consent.ConsentHistory;
import takt.consent.Consents;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("What a person holds in hand of a choice")
class ChoiceReceiptsTest {

  private final MovableClock clock = new MovableClock();
  private House house;
  private Consents consents;
  private ChoiceReceipts receipts;
  private ProfileId profile;

  private void open(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    consents = house.bean(Consents.class);
    receipts = house.bean(ChoiceReceipts.class);
    Purposes purposes = house.bean(Purposes.class);
    for (String code : List.of("news", "offers", "post")) {
      LegalBasis basis = code.equals("post") ? LegalBasis.LEGITIMATE_INTEREST : LegalBasis.CONSENT;
      house.in(() -> purposes.publish(Given.draft(code, basis, 1, false)));
    }
    profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C8.1 is the record of each purpose of the choice, as it stood with it")
  void isTheRecordsOfTheChoice(Database.Kind kind) {
    open(kind);
    UUID first = give("news", "offers").get(0).id();
    clock.forward(Duration.ofMinutes(1));
    give("news");
    Receipt optOut = optOut("news");
    clock.forward(Duration.ofMinutes(1));
    UUID again = give("news").get(0).id();

    assertThat(kinds(receipts.find(first).orElseThrow()))
        .containsExactly(tuple("news", List.of(Kind.GIVEN)), tuple("offers", List.of(Kind.GIVEN)));
    assertThat(kinds(receipts.find(optOut.id()).orElseThrow()))
        .containsExactly(tuple("news", List.of(Kind.GIVEN, Kind.WITHDRAWN)));
    assertThat(kinds(receipts.find(again).orElseThrow()))
        .containsExactly(tuple("news", List.of(Kind.GIVEN, Kind.WITHDRAWN, Kind.GIVEN)));
    assertThat(receipts.histories(profile))
        .extracting(one -> one.purpose().value())
        .containsExactly("news", "offers");
    assertThat(receipts.find(UUID.randomUUID())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C8.1 an opt-out of what was denied already shows the records as they stood (C4.7)")
  void anOptOutThatChangedNothing(Database.Kind kind) {
    open(kind);
    optOut("news");
    clock.forward(Duration.ofMinutes(1));
    Receipt again = optOut("news");
    clock.forward(Duration.ofMinutes(1));
    give("news");

    assertThat(kinds(receipts.find(again.id()).orElseThrow()))
        .containsExactly(tuple("news", List.of(Kind.REFUSED)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C8.2 its key opens it, and no key that Takt did not make opens anything")
  void itsKeyOpensIt(Database.Kind kind) {
    open(kind);
    UUID choice = give("news").get(0).id();
    String key = receipts.key(choice);

    assertThat(key).matches("[A-Za-z0-9_-]{43}");
    assertThat(receipts.open(key)).isEqualTo(receipts.find(choice));
    assertThat(receipts.open(receipts.key(UUID.randomUUID()))).isEmpty();
    byte[] bytes = Base64.getUrlDecoder().decode(key);
    for (int at = 0; at < bytes.length; at++) {
      byte[] forged = bytes.clone();
      forged[at] ^= 1;
      assertThat(receipts.open(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
          .isEmpty();
    }
    char last = key.charAt(42);
    String alike = key.substring(0, 42) + (char) (last == 'z' || last == 'Z' ? last - 1 : last + 1);
    assertThat(receipts.open(alike)).as("another spelling of the same bytes").isEmpty();
    assertThat(receipts.open("")).isEmpty();
    assertThat(receipts.open("?".repeat(43))).isEmpty();
    assertThat(receipts.open(choice.toString())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A long history keeps its newest entries")
  void aLongHistoryIsBounded(Database.Kind kind) {
    open(kind);
    for (int change = 0; change < 60; change++) {
      clock.forward(Duration.ofMinutes(1));
      give("news");
      optOut("news");
    }

    ConsentHistory history = receipts.histories(profile).get(0);

    assertThat(history.entries()).hasSize(ConsentHistory.MOST);
    assertThat(history.newest().number()).isEqualTo(120);
    assertThat(history.entries().get(0).number()).isEqualTo(21);
  }

  private static List<org.assertj.core.groups.Tuple> kinds(ChoiceReceipt receipt) {
    return receipt.histories().stream()
        .map(
            one ->
                tuple(
                    one.purpose().value(), one.entries().stream().map(LedgerEntry::kind).toList()))
        .toList();
  }

  private List<LedgerEntry> give(String... codes) {
    Consent consent =
        new Consent(profile, PurposeSet.named(codes), Map.of(), Given.source(Actor.PERSON));
    return house.in(() -> consents.give(consent)).entries();
  }

  private Receipt optOut(String... codes) {
    return consents.optOut(
        new OptOut(profile, PurposeSet.named(codes), Given.source(Actor.PERSON)));
  }
}
