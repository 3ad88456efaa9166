package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.consent.choice.Elsewhere.no;
import static takt.consent.choice.Elsewhere.yes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.ConsentArchive;
import takt.consent.Consents;
import takt.consent.ImportedChoices.CleanUp;
import takt.consent.ImportedChoices.Outcome;
import takt.consent.KeptEvidence;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Purposes;
import takt.consent.Terms;
import takt.consent.ledger.Chain;
import takt.consent.permission.PermissionRows;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What importing choices promises, on either database. */
abstract class ImportedChoicesContract {

  private static final PurposeCode NEWS = new PurposeCode("news");
  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final PurposeCode POST = new PurposeCode("post");
  private static final PurposeCode ORDERS = new PurposeCode("orders");
  private static final Instant LONG_AGO = Instant.parse("2019-05-01T10:00:00Z");

  private final MovableClock clock = new MovableClock();
  private final Modules modules = new Modules();
  private final House house;
  private final Consents consents;
  private final Purposes purposes;
  private final Elsewhere elsewhere;
  private ProfileId profile;

  ImportedChoicesContract(Database.Kind kind) {
    house = new House(kind, clock, modules);
    consents = house.bean(Consents.class);
    purposes = house.bean(Purposes.class);
    elsewhere = new Elsewhere(house);
  }

  @BeforeEach
  void publish() {
    publish("news", LegalBasis.CONSENT, Terms.PLAIN);
    publish("offers", LegalBasis.CONSENT, Terms.PLAIN);
    publish("post", LegalBasis.LEGITIMATE_INTEREST, Given.directMarketing());
    publish("orders", LegalBasis.CONTRACT, Terms.PLAIN);
    profile = somebody();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C8.4 a yes is recorded with its proof, and the seals cover it")
  void recordsWithProof() {
    assertThat(elsewhere.take(yes(profile, NEWS, 1, LONG_AGO))).containsExactly(Outcome.GIVEN);

    assertThat(consents.permissions(profile).allow(NEWS)).isTrue();
    List<LedgerEntry> ledger = consents.ledger(profile, 0, 10);
    assertThat(ledger).extracting(LedgerEntry::kind).containsExactly(Kind.GIVEN);
    assertThat(ledger.get(0).source().actor()).isEqualTo(Actor.IMPORT);
    assertThat(ledger.get(0).at()).isEqualTo(clock.instant());
    assertThat(ledger.get(0).details().chosenAt()).contains(LONG_AGO);
    List<KeptEvidence> kept =
        house.bean(ConsentArchive.class).evidence(new UUID(0, 0), ConsentArchive.MOST);
    assertThat(kept).extracting(KeptEvidence::entry).containsExactly(ledger.get(0).id());
    assertThat(kept.get(0).evidence().document()).contains("paper form, archive 7");
    assertThat(holds()).isTrue();
  }

  @Test
  @DisplayName("C8.4 a time in the future is refused, of a yes and of a no")
  void refusesTheFuture() {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    assertThat(elsewhere.take(yes(profile, NEWS, 1, tomorrow), no(profile, NEWS, tomorrow)))
        .containsExactly(Outcome.FUTURE_TIME, Outcome.FUTURE_TIME);
    assertThat(consents.ledger(profile, 0, 10)).isEmpty();
  }

  @Test
  @DisplayName("C8.5 C3.7 a yes from elsewhere never ends a denial, however new it is")
  void neverEndsADenial() {
    consents.optOut(new OptOut(profile, PurposeSet.of(NEWS), Given.source(Actor.PERSON)));
    clock.forward(Duration.ofDays(1));

    assertThat(elsewhere.take(yes(profile, NEWS, 1, clock.instant())))
        .containsExactly(Outcome.DENIAL_STANDS);
    assertThat(
            elsewhere.take(no(profile, OFFERS, LONG_AGO), yes(profile, OFFERS, 1, clock.instant())))
        .containsExactly(Outcome.DENIED, Outcome.DENIAL_STANDS);
    assertThat(consents.permissions(profile).permitted()).isEqualTo(PurposeSet.of(ORDERS, POST));
  }

  @Test
  @DisplayName("C8.5 C1.13 nor an objection to direct marketing, for which nobody consents")
  void neverEndsAnObjection() {
    assertThat(
            elsewhere.take(
                no(profile, POST, LONG_AGO),
                yes(profile, POST, 1, clock.instant()),
                no(profile, ORDERS, LONG_AGO)))
        .containsExactly(Outcome.DENIED, Outcome.NOTHING_TO_CONSENT_TO, Outcome.NO_SWITCH);
    assertThat(consents.permissions(profile).allow(POST)).isFalse();
    assertThat(consents.ledger(profile, 0, 10))
        .extracting(LedgerEntry::kind)
        .containsExactly(Kind.OBJECTED);
  }

  @Test
  @DisplayName("C8.5 what has ended, excludes, needs an age, or was never published gives nothing")
  void termsHold() {
    Terms plain = Terms.PLAIN;
    publish("short", LegalBasis.CONSENT, terms(Optional.of(30), Optional.empty(), plain));
    publish("adult", LegalBasis.CONSENT, terms(Optional.empty(), Optional.of(18), plain));
    publish("quiet", LegalBasis.CONSENT, Given.terms(PurposeSet.NONE, PurposeSet.of(OFFERS)));

    assertThat(
            elsewhere.take(
                yes(profile, new PurposeCode("short"), 1, LONG_AGO),
                yes(profile, new PurposeCode("adult"), 1, LONG_AGO),
                yes(profile, OFFERS, 1, LONG_AGO),
                yes(profile, new PurposeCode("quiet"), 1, LONG_AGO),
                yes(profile, NEWS, 2, LONG_AGO),
                yes(profile, new PurposeCode("unknown"), 1, LONG_AGO)))
        .containsExactly(
            Outcome.EXPIRED,
            Outcome.AGE_NOT_PROVEN,
            Outcome.GIVEN,
            Outcome.EXCLUDED,
            Outcome.UNKNOWN_VERSION,
            Outcome.UNKNOWN_PURPOSE);
  }

  @Test
  @DisplayName("C8.5 C1.3 a yes to an old text permits only what that text still permits")
  void oldTexts() {
    house.in(() -> purposes.replace(Given.draft("news", LegalBasis.CONSENT, 2, false), 1));
    house.in(() -> purposes.replace(Given.draft("offers", LegalBasis.CONSENT, 2, true), 1));

    assertThat(elsewhere.take(yes(profile, NEWS, 1, LONG_AGO), yes(profile, OFFERS, 1, LONG_AGO)))
        .containsExactly(Outcome.GIVEN, Outcome.GIVEN);

    assertThat(consents.permissions(profile).allow(NEWS)).isTrue();
    assertThat(consents.permissions(profile).allow(OFFERS)).isFalse();
    assertThat(consents.ledger(profile, 0, 10)).extracting(LedgerEntry::version).containsOnly(1);
  }

  @Test
  @DisplayName("C8.6 a no from elsewhere has every module clean up, and its receipt proves it")
  void cleansUp() {
    give(NEWS);
    clock.forward(Duration.ofDays(1));
    modules.heard().clear();
    modules.kernel(event -> event.effects().add("kernel", "messages-cancelled", 3));

    assertThat(elsewhere.take(no(profile, NEWS, clock.instant()))).containsExactly(Outcome.DENIED);

    assertThat(modules.heard())
        .extracting(OptedOut::withdrawn)
        .containsExactly(PurposeSet.of(NEWS));
    assertThat(consents.permissions(profile).allow(NEWS)).isFalse();
  }

  @Test
  @DisplayName("C8.6 C4.4 what a module fails to clean up is owed, and the no is recorded")
  void owesWhatFails() {
    modules.platform(
        event -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(() -> elsewhere.take(no(profile, NEWS, LONG_AGO)))
        .isInstanceOf(RuntimeException.class);
    assertThat(consents.ledger(profile, 0, 10)).isEmpty();

    assertThat(elsewhere.take(CleanUp.OWED, no(profile, NEWS, LONG_AGO)))
        .containsExactly(Outcome.DENIED);

    assertThat(consents.permissions(profile).allow(NEWS)).isFalse();
    assertThat(consents.pendingCount()).isEqualTo(2);
    modules.platform(event -> {});
    assertThat(consents.retryCleanUps(clock.instant())).isEqualTo(2);
  }

  @Test
  @DisplayName("C8.7 the person's own later yes holds against an old no, an imported one does not")
  void laterYes() {
    give(NEWS);
    elsewhere.take(yes(profile, OFFERS, 1, clock.instant()));

    assertThat(elsewhere.take(no(profile, NEWS, LONG_AGO), no(profile, OFFERS, LONG_AGO)))
        .containsExactly(Outcome.LATER_YES, Outcome.DENIED);
    clock.forward(Duration.ofDays(2));
    Instant since = clock.instant().minus(Duration.ofDays(1));
    assertThat(elsewhere.take(no(profile, NEWS, since))).containsExactly(Outcome.DENIED);
  }

  @Test
  @DisplayName("C8.8 the same again changes nothing")
  void theSameAgain() {
    var all =
        List.of(yes(profile, NEWS, 1, LONG_AGO), no(profile, OFFERS, LONG_AGO))
            .toArray(new takt.consent.ImportedChoice[0]);
    elsewhere.take(all);
    List<LedgerEntry> once = consents.ledger(profile, 0, 10);

    assertThat(elsewhere.take(all)).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);

    assertThat(consents.ledger(profile, 0, 10)).isEqualTo(once);
  }

  @Test
  @DisplayName("C8.7 C8.8 nor does it undo what the person has said since")
  void theSameAgainAfterTheirOwnYes() {
    elsewhere.take(no(profile, NEWS, LONG_AGO));
    clock.forward(Duration.ofDays(1));
    give(NEWS);

    assertThat(elsewhere.take(no(profile, NEWS, LONG_AGO))).containsExactly(Outcome.LATER_YES);
    assertThat(consents.permissions(profile).allow(NEWS)).isTrue();
  }

  private boolean holds() {
    return house
        .bean(Chain.class)
        .check(house.bean(PermissionRows.class).read(profile).orElseThrow())
        .holds();
  }

  private static Terms terms(Optional<Integer> expiry, Optional<Integer> age, Terms plain) {
    return new Terms(
        expiry,
        plain.reminderDays(),
        plain.doubleOptIn(),
        plain.evidence(),
        age,
        plain.guardian(),
        plain.directMarketing(),
        plain.shared(),
        plain.needs(),
        plain.excludes());
  }

  private void give(PurposeCode code) {
    Consent consent =
        new Consent(profile, PurposeSet.of(code), Map.of(), Given.source(Actor.PERSON));
    house.in(() -> consents.give(consent));
  }

  private void publish(String code, LegalBasis basis, Terms terms) {
    house.in(() -> purposes.publish(Given.draft(code, basis, terms)));
  }

  private ProfileId somebody() {
    ProfileId fresh = ProfileId.next(clock.instant());
    return house.in(
        () -> {
          consents.open(fresh);
          return fresh;
        });
  }
}
