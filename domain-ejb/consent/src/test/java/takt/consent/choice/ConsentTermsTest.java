package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.AgeTooLow;
import takt.consent.Assurance;
import takt.consent.ExcludedByOther;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.expiry.EndConsents;
import takt.consent.test.Given;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("A consent can end, need an age, and go with other purposes")
class ConsentTermsTest extends ChoicesUnderTerms {

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.14 C3.15 a consent ends at its time, is recorded once, and is cleaned up after")
  void consentsEnd(Database.Kind kind) {
    in(
        kind,
        "expiry30",
        shop -> {
          ProfileId profile = shop.somebody();
          shop.refuse(profile, Optional.empty(), Actor.PERSON, OTHER);
          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS);
          Instant until = clock.instant().plus(Duration.ofDays(30));
          assertThat(shop.consents.permissions(profile).all().get(OFFERS).until()).contains(until);
          EndConsents ends = shop.house.bean(EndConsents.class);
          clock.forward(Duration.ofDays(30).minusNanos(1_000));
          assertThat(ends.end()).isZero();
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();

          clock.forward(Duration.ofNanos(1_000));
          assertThat(shop.consents.permissions(profile).all().get(OFFERS).rule())
              .isEqualTo(Rule.EXPIRED);
          modules.kernel(
              event -> {
                throw new IllegalStateException("A module fails");
              });
          assertThat(ends.end()).isZero();
          modules.kernel(event -> event.effects().add("profiles", "events-unbound", 1));
          assertThat(ends.end()).as("left alone for a while").isZero();
          clock.forward(Duration.ofMinutes(10));
          assertThat(ends.end()).isOne();
          assertThat(ends.end()).as("only once").isZero();
          assertThat(shop.consents.ledger(profile, 0, 500))
              .extracting(LedgerEntry::kind)
              .containsExactly(Kind.REFUSED, Kind.GIVEN, Kind.EXPIRED);
          assertThat(modules.heard().get(modules.heard().size() - 1).withdrawn())
              .isEqualTo(PurposeSet.of(OFFERS));

          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS);
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();
          clock.forward(Duration.ofDays(20));
          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS);
          clock.forward(Duration.ofDays(20));
          assertThat(ends.end()).as("renewed meanwhile").isZero();
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.12 who is too young consents with a guardian, or not at all")
  void ageIsAsked(Database.Kind kind) {
    in(
        kind,
        "age16 guardian",
        shop -> {
          ProfileId profile = shop.somebody();
          assertThatThrownBy(() -> shop.give(profile, Optional.empty(), Proof.NONE, OFFERS))
              .isInstanceOf(AgeTooLow.class);
          assertThatThrownBy(() -> shop.give(profile, Optional.empty(), aged(12, false), OFFERS))
              .isInstanceOf(AgeTooLow.class);
          assertThat(shop.consents.ledger(profile, 0, 500)).isEmpty();
          shop.give(profile, Optional.empty(), aged(12, true), OFFERS);
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.13 what needs a withdrawn purpose goes with it; what excludes is refused")
  void purposesGoTogether(Database.Kind kind) {
    in(
        kind,
        "needs",
        shop -> {
          ProfileId profile = shop.somebody();
          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS, OTHER);
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();
          Receipt receipt = shop.refuse(profile, Optional.empty(), Actor.PERSON, OTHER);
          assertThat(receipt.purposes()).isEqualTo(PurposeSet.of(OFFERS, OTHER));
          assertThat(shop.consents.permissions(profile).all().get(OFFERS).rule())
              .isEqualTo(Rule.OTHER_NEEDED);
          shop.publish(
              Given.draft(
                  "rival",
                  LegalBasis.CONSENT,
                  Given.terms(PurposeSet.NONE, PurposeSet.of(OFFERS))));
          PurposeCode rival = new PurposeCode("rival");
          clock.forward(Duration.ofSeconds(2));
          shop.give(profile, Optional.empty(), Proof.NONE, rival);
          assertThatThrownBy(() -> shop.give(profile, Optional.empty(), Proof.NONE, OTHER))
              .as("offers would hold again, and rival no longer")
              .isInstanceOf(ExcludedByOther.class);
          assertThat(shop.consents.permissions(profile).allow(rival)).isTrue();
          assertThat(shop.consents.permissions(profile).allow(OTHER)).isFalse();
        });
  }

  private static Proof aged(int age, boolean guardian) {
    return new Proof(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Assurance(age, guardian),
        Optional.empty(),
        Optional.empty());
  }
}
