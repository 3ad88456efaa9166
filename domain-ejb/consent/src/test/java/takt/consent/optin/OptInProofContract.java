package takt.consent.optin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.AgeTooLow;
import takt.consent.Answered;
import takt.consent.Assurance;
import takt.consent.Confirmation;
import takt.consent.Evidence;
import takt.consent.ExcludedByOther;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.NothingToConsentTo;
import takt.consent.OptIn;
import takt.consent.OptIn.State;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.Source;
import takt.consent.Terms;
import takt.consent.UnknownPurpose;
import takt.consent.purpose.Snapshot;
import takt.consent.test.Given;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What confirmations promise, on either database. */
abstract class OptInProofContract extends OptInFixture {

  OptInProofContract(Database.Kind kind) {
    super(kind);
  }

  @Test
  @DisplayName("C6.6 the proof is whole: request and confirmation, times, texts, addresses")
  void proofIsWhole() {
    Terms evidence =
        new Terms(
            Optional.empty(),
            Optional.empty(),
            true,
            Set.of(Terms.Evidence.values()),
            Optional.empty(),
            false,
            false,
            false,
            PurposeSet.NONE,
            PurposeSet.NONE);
    publish(draft("all", 1, false, evidence));
    Instant requested = clock.instant();
    Proof said =
        new Proof(
            Optional.of("Subscribe"),
            Optional.of(requested.minusSeconds(9)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Assurance(20, false),
            Optional.of("203.0.113.77"),
            Optional.of("Firefox"));
    request(ANNA, said, NEWS, new PurposeCode("all"));
    clock.forward(Duration.ofMinutes(7));
    Answered answered = answer(tokens.get(0), true).orElseThrow();

    List<LedgerEntry> entries = consents.ledger(anna, 0, 9);
    assertThat(entries).extracting(LedgerEntry::kind).containsOnly(Kind.CONFIRMED).hasSize(2);
    assertThat(answered.first()).contains(entries.get(0));
    LedgerEntry all = entries.get(0);
    assertThat(all.purpose()).isEqualTo(new PurposeCode("all"));
    assertThat(all.source())
        .isEqualTo(new Source(Channel.EMAIL, "double opt-in", Actor.PERSON, Language.EN));
    assertThat(all.at()).isEqualTo(requested.plus(Duration.ofMinutes(7)));
    assertThat(all.textHash()).isEqualTo(hash("all", Language.EN));
    assertThat(all.details().assurance()).isEqualTo(new Assurance(20, false));

    Evidence kept = consents.evidence(anna, all.id()).orElseThrow();
    assertThat(kept.said()).contains("Yes, I agree");
    assertThat(kept.network()).contains("198.51.100.0/24");
    assertThat(kept.userAgent()).contains("Chrome");
    Confirmation asked = kept.confirmed().orElseThrow();
    assertThat(asked)
        .isEqualTo(
            new Confirmation(
                asked.request(),
                ANNA,
                requested,
                Channel.WEB,
                "banner",
                Language.DE,
                hash("all", Language.DE),
                Optional.of("Subscribe"),
                Optional.of(requested.minusSeconds(9)),
                Optional.of("203.0.113.0/24"),
                Optional.of("Firefox")));

    Evidence less = consents.evidence(anna, entries.get(1).id()).orElseThrow();
    assertThat(less.network()).as("this purpose asks for no address").isEmpty();
    assertThat(less.confirmed().orElseThrow().network()).isEmpty();
    assertThat(less.confirmed().orElseThrow().userAgent()).isEmpty();
    assertThat(less.confirmed().orElseThrow().textHash()).isEqualTo(hash("news", Language.DE));
  }

  @Test
  @DisplayName("C2.6 C6.6 a changed proof is found; an erased one leaves a ledger that verifies")
  void proofIsSealed() throws SQLException {
    request(NEWS);
    answer(tokens.get(0), true);
    Receipt receipt =
        consents.optOut(new OptOut(anna, PurposeSet.of(NEWS), Given.source(Actor.PERSON)));
    assertThat(consents.verify(receipt.id()).orElseThrow().holds()).isTrue();
    if (house.database().kind() == Database.Kind.H2) {
      execute("update consent.evidence set asked_address = 'other@example.com'");
      assertThat(consents.verify(receipt.id()).orElseThrow().holds()).isFalse();
    }
    execute("delete from consent.evidence");
    assertThat(consents.verify(receipt.id()).orElseThrow().holds()).isTrue();
    assertThat(consents.ledger(anna, 0, 9).get(0).kind()).isEqualTo(Kind.CONFIRMED);
  }

  @Test
  @DisplayName("C6.6 a confirmation is recorded beside a yes that was not confirmed, and once")
  void confirmsAnOlderYes() {
    give(Actor.PERSON, Proof.NONE, TIPS);
    for (int i = 0; i < 2; i++) {
      request(new EmailAddress("p" + i + "@example.com"), TIPS);
      assertThat(answer(tokens.get(i), true).orElseThrow().now()).isTrue();
    }
    assertThat(consents.ledger(anna, 0, 9))
        .extracting(LedgerEntry::kind)
        .containsExactly(Kind.GIVEN, Kind.CONFIRMED);
  }

  @Test
  @DisplayName("C6.7 consent is to the version that was asked for, also after a small change")
  void versionIsFixed() {
    request(NEWS);
    replace(draft("news", 2, false, terms(true, Optional.empty(), PurposeSet.NONE)));
    assertThat(find(tokens.get(0)).purposes()).extracting(one -> one.version()).containsExactly(1);
    answer(tokens.get(0), true);
    LedgerEntry entry = consents.ledger(anna, 0, 9).get(0);
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.textHash())
        .isEqualTo(Snapshot.textHash(purposes.find(NEWS, 1).orElseThrow(), Language.EN));
    assertThat(rule(NEWS)).isEqualTo(Rule.GIVEN);
  }

  @Test
  @DisplayName("C6.7 a version that asks anew, or a purpose that is over, ends the request")
  void replacedTexts() {
    request(NEWS, TIPS);
    request(new EmailAddress("ben@example.com"), TIPS);
    replace(draft("news", 2, true, terms(true, Optional.empty(), PurposeSet.NONE)));
    assertThat(find(tokens.get(0))).isEqualTo(OptIn.ended(State.REPLACED));
    Answered answered = answer(tokens.get(0), true).orElseThrow();
    assertThat(answered.now()).isFalse();
    assertThat(answered.state()).isEqualTo(State.REPLACED);
    assertThat(consents.ledger(anna, 0, 9)).as("not even in part").isEmpty();
    assertThat(personal()).hasSize(1);

    house.in(() -> purposes.retire(TIPS, 1, "officer", "over"));
    assertThat(answer(tokens.get(1), true).orElseThrow().state()).isEqualTo(State.REPLACED);
    assertThat(personal()).isEmpty();
  }

  @Test
  @DisplayName("C6.7 an age that is needed must be said with the request")
  void agesAreSaidAtOnce() {
    publish(draft("wine", 1, false, terms(true, Optional.of(18), PurposeSet.NONE)));
    PurposeCode wine = new PurposeCode("wine");
    assertThatThrownBy(() -> request(wine)).isInstanceOf(AgeTooLow.class);
    assertThat(claimed()).isEmpty();
    request(ANNA, aged(18), wine);
    answer(tokens.get(tokens.size() - 1), true);
    assertThat(rule(wine)).isEqualTo(Rule.GIVEN);
  }

  @Test
  @DisplayName("C6.7 what cannot be consented to is refused at once")
  void wrongRequests() {
    publish(Given.draft("bills", LegalBasis.CONTRACT, Terms.PLAIN));
    publish(draft("rival", 1, false, terms(true, Optional.empty(), PurposeSet.of(TIPS))));
    assertThatThrownBy(() -> request(new PurposeCode("bills")))
        .isInstanceOf(NothingToConsentTo.class);
    assertThatThrownBy(() -> request(new PurposeCode("nothing")))
        .isInstanceOf(UnknownPurpose.class);
    assertThatThrownBy(() -> request(new PurposeCode("rival"), TIPS))
        .isInstanceOf(ExcludedByOther.class);
    assertThatThrownBy(() -> request(PurposeSet.NONE)).isInstanceOf(IllegalArgumentException.class);
    assertThat(claimed()).isEmpty();
    assertThat(column("select token_hash from consent.opt_in")).isEmpty();
  }

  @Test
  @DisplayName(
      "C3.13 C6.6 a yes that another permission excludes is not recorded, and can be repeated")
  void excluded() {
    publish(draft("rival", 1, false, terms(true, Optional.empty(), PurposeSet.of(TIPS))));
    give(Actor.PERSON, Proof.NONE, TIPS);
    request(new PurposeCode("rival"));
    assertThatThrownBy(() -> answer(tokens.get(0), true)).isInstanceOf(ExcludedByOther.class);
    assertThat(find(tokens.get(0)).state()).isEqualTo(State.OPEN);
    consents.optOut(new OptOut(anna, PurposeSet.of(TIPS), Given.source(Actor.PERSON)));
    assertThat(answer(tokens.get(0), true).orElseThrow().now()).isTrue();
    assertThat(rule(new PurposeCode("rival"))).isEqualTo(Rule.GIVEN);
  }

  @Test
  @DisplayName(
      "C6.8 whose it is, the mailbox says, in the transaction of the answer and not before")
  void askedOnce() {
    List<String> questions = new ArrayList<>();
    request(NEWS);
    find(tokens.get(0));
    house.in(
        () ->
            optIns.answer(
                tokens.get(0),
                said(true),
                (subject, address) -> {
                  questions.add(subject.orElse("") + " " + address.value());
                  return anna;
                }));
    assertThat(questions).containsExactly("customer:7 anna@example.com");
  }

  @Test
  @DisplayName("C6.9 a no between request and confirmation is ended by the confirmation")
  void laterYesCounts() {
    request(NEWS);
    clock.forward(Duration.ofMinutes(1));
    consents.optOut(new OptOut(anna, PurposeSet.of(NEWS), Given.source(Actor.PERSON)));
    assertThat(rule(NEWS)).isEqualTo(Rule.REFUSED);
    clock.forward(Duration.ofMinutes(1));
    answer(tokens.get(0), true);
    assertThat(rule(NEWS)).isEqualTo(Rule.GIVEN);
  }

  @Test
  @DisplayName("C6.9 a no after the confirmation holds, whatever the link is used for")
  void laterNoHolds() {
    request(NEWS);
    answer(tokens.get(0), true);
    consents.optOut(new OptOut(anna, PurposeSet.of(NEWS), Given.source(Actor.PERSON)));
    assertThat(answer(tokens.get(0), true).orElseThrow().now()).isFalse();
    assertThat(rule(NEWS)).isEqualTo(Rule.WITHDRAWN);
  }
}
