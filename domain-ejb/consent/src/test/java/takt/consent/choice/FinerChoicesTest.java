package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.AgeTooLow;
import takt.consent.Assurance;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.Evidence;
import takt.consent.ExcludedByOther;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.OtherChannel;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.Source;
import takt.consent.Terms;
import takt.consent.expiry.EndConsents;
import takt.consent.test.Given;
import takt.consent.test.Histories;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("A choice can be about one channel, end, need an age, and is proven")
class FinerChoicesTest {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final PurposeCode OTHER = new PurposeCode("other");

  private final MovableClock clock = new MovableClock();
  private final Modules modules = new Modules();

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.10 a no on one channel leaves the others, and its receipt says so")
  void aChannelIsSilenced(Database.Kind kind) {
    in(
        kind,
        "",
        shop -> {
          ProfileId profile = shop.somebody();
          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS);
          Receipt receipt = shop.refuse(profile, Optional.of(Channel.EMAIL), Actor.PERSON, OFFERS);

          assertThat(receipt.silenced()).isEqualTo(Map.of(Channel.EMAIL, PurposeSet.of(OFFERS)));
          assertThat(receipt.purposes().isEmpty()).isTrue();
          assertThat(shop.consents.receipt(receipt.id())).contains(receipt);
          assertThat(shop.consents.verify(receipt.id()).orElseThrow().holds()).isTrue();
          assertThat(modules.heard().get(0).silenced()).isEqualTo(receipt.silenced());
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();
          assertThat(shop.rule(profile, Channel.EMAIL)).isEqualTo(Rule.WITHDRAWN);
          assertThat(shop.rule(profile, Channel.PUSH)).isEqualTo(Rule.GIVEN);

          shop.give(profile, Optional.of(Channel.EMAIL), Proof.NONE, OFFERS);
          assertThat(shop.rule(profile, Channel.EMAIL)).isEqualTo(Rule.GIVEN);
          clock.forward(Duration.ofSeconds(1));
          shop.refuse(profile, Optional.empty(), Actor.PERSON, OFFERS);
          assertThat(shop.rule(profile, Channel.EMAIL)).isEqualTo(Rule.WITHDRAWN);
        });
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.10 a purpose about one channel takes no choice about another")
  void anotherChannelIsRefused(Database.Kind kind) {
    in(
        kind,
        "",
        shop -> {
          shop.publish(Given.draft("web", LegalBasis.CONSENT, 1, false));
          ProfileId profile = shop.somebody();
          PurposeCode web = new PurposeCode("web");
          assertThatThrownBy(() -> shop.give(profile, Optional.of(Channel.EMAIL), Proof.NONE, web))
              .isInstanceOf(OtherChannel.class);
          assertThatThrownBy(
                  () -> shop.refuse(profile, Optional.of(Channel.EMAIL), Actor.PERSON, web))
              .isInstanceOf(OtherChannel.class);
          shop.give(profile, Optional.of(Channel.WEB), Proof.NONE, web);
          assertThat(shop.consents.permissions(profile).allow(web)).isTrue();
          assertThat(shop.consents.ledger(profile, 0, 500)).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C2.5 C2.6 an entry says how it came about; its evidence can go, and it verifies")
  void choicesAreProven(Database.Kind kind) {
    in(
        kind,
        "",
        shop -> {
          ProfileId profile = shop.somebody();
          Instant chosen = clock.instant().minusSeconds(60);
          Proof proof =
              new Proof(
                  Optional.of("Yes, please"),
                  Optional.of(chosen.minusSeconds(9)),
                  Optional.of(chosen),
                  Optional.of("Called us"),
                  Optional.of("call 17"),
                  new Assurance(20, false),
                  Optional.of("203.0.113.77"),
                  Optional.of("Firefox"));
          shop.give(profile, Optional.empty(), proof, OFFERS, OTHER);

          List<LedgerEntry> entries = shop.consents.ledger(profile, 0, 500);
          LedgerEntry offers = entries.get(0);
          assertThat(offers.details().chosenAt()).contains(chosen);
          assertThat(offers.details().assurance()).isEqualTo(new Assurance(20, false));
          assertThat(shop.consents.permissions(profile).all().get(OFFERS).since()).contains(chosen);
          assertThat(shop.consents.evidence(profile, offers.id()))
              .as("this purpose asks for neither address nor browser")
              .contains(
                  new Evidence(
                      proof.said(),
                      proof.reason(),
                      proof.document(),
                      Optional.empty(),
                      Optional.empty()));
          Evidence more = shop.consents.evidence(profile, entries.get(1).id()).orElseThrow();
          assertThat(more.network()).contains("203.0.113.0/24");
          assertThat(more.userAgent()).contains("Firefox");
          assertThat(shop.consents.evidence(shop.somebody(), offers.id())).isEmpty();

          Receipt receipt = shop.refuse(profile, Optional.empty(), Actor.PERSON, OFFERS);
          assertThat(shop.consents.verify(receipt.id()).orElseThrow().holds()).isTrue();
          String change = "update consent.evidence set said = 'No, thanks' where said is not null";
          if (kind == Database.Kind.POSTGRESQL) {
            assertThatThrownBy(() -> shop.execute(change)).hasMessageContaining("only ever added");
            shop.execute("alter table consent.evidence disable trigger never_changed");
          }
          shop.execute(change);
          assertThat(shop.consents.verify(receipt.id()).orElseThrow().holds()).isFalse();
          shop.execute("delete from consent.evidence");
          assertThat(shop.consents.verify(receipt.id()).orElseThrow().holds()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.7 a late yes of before the no ends nothing; the person's new one does")
  void noResurrection(Database.Kind kind) {
    in(
        kind,
        "",
        shop -> {
          ProfileId profile = shop.somebody();
          shop.refuse(profile, Optional.empty(), Actor.PERSON, OFFERS);
          Proof late = Proof.from(clock.instant().minusSeconds(1), "list 3");
          shop.give(profile, Optional.empty(), late, OFFERS);
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isFalse();
          assertThat(shop.consents.ledger(profile, 0, 500)).hasSize(1);
          clock.forward(Duration.ofSeconds(1));
          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS);
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();
        });
  }

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

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.11 a browser's signal denies sharing only, once, and never a yes that holds")
  void signalsAreHeeded(Database.Kind kind) {
    in(
        kind,
        "shared",
        shop -> {
          ProfileId profile = shop.somebody();
          Receipt receipt = shop.refuse(profile, Optional.empty(), Actor.BROWSER_SIGNAL);
          assertThat(receipt.purposes()).isEqualTo(PurposeSet.of(OFFERS));
          assertThat(shop.rule(profile, Channel.WEB)).isEqualTo(Rule.SIGNALLED);
          assertThat(shop.refuse(profile, Optional.empty(), Actor.BROWSER_SIGNAL).entries())
              .isEmpty();
          assertThat(shop.consents.signalled().all().get(OFFERS).rule()).isEqualTo(Rule.SIGNALLED);

          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS);
          assertThat(shop.refuse(profile, Optional.empty(), Actor.BROWSER_SIGNAL).entries())
              .isEmpty();
          assertThat(shop.consents.permissions(profile).allow(OFFERS)).isTrue();
          shop.refuse(profile, Optional.empty(), Actor.PERSON, OFFERS);
          assertThat(shop.rule(profile, Channel.WEB)).isEqualTo(Rule.WITHDRAWN);
        });
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  @DisplayName("C3.11 a signal that changes nothing leaves no receipt, whatever else is denied")
  void noReceiptForEachRequest(Database.Kind kind) {
    in(
        kind,
        "shared needs",
        shop -> {
          ProfileId profile = shop.somebody();
          shop.give(profile, Optional.empty(), Proof.NONE, OFFERS);
          assertThat(shop.rule(profile, Channel.WEB)).isEqualTo(Rule.OTHER_NEEDED);
          Source signal = Given.source(Actor.BROWSER_SIGNAL);
          shop.consents.signal(profile, signal);
          assertThat(modules.heard()).isEmpty();

          ProfileId another = shop.somebody();
          shop.consents.signal(another, signal);
          shop.consents.signal(another, signal);
          assertThat(modules.heard()).hasSize(1);
          assertThat(shop.consents.ledger(another, 0, 500)).hasSize(1);
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

  private void in(Database.Kind kind, String terms, Consumer<Shop> work) {
    try (House house = new House(kind, clock, modules)) {
      work.accept(new Shop(house, terms));
    }
  }

  /** Two purposes: offers with the terms asked for, and another that keeps all evidence. */
  private final class Shop {

    private final House house;
    private final Consents consents;

    Shop(House house, String terms) {
      this.house = house;
      consents = house.bean(Consents.class);
      Terms evidence =
          new Terms(
              Optional.empty(),
              Optional.empty(),
              false,
              Set.of(Terms.Evidence.values()),
              Optional.empty(),
              false,
              false,
              false,
              PurposeSet.NONE,
              PurposeSet.NONE);
      publish(Given.draft("other", LegalBasis.CONSENT, evidence));
      publish(Given.draft("offers", LegalBasis.CONSENT, Histories.terms(terms, OTHER)));
    }

    void publish(PurposeDraft draft) {
      house.in(() -> house.bean(Purposes.class).publish(draft));
    }

    ProfileId somebody() {
      ProfileId profile = ProfileId.next(clock.instant());
      return house.in(
          () -> {
            consents.open(profile);
            return profile;
          });
    }

    void give(ProfileId profile, Optional<Channel> about, Proof proof, PurposeCode... codes) {
      Consent consent =
          new Consent(
              profile, PurposeSet.of(codes), about, Map.of(), Given.source(Actor.PERSON), proof);
      house.in(() -> consents.give(consent));
    }

    Receipt refuse(ProfileId profile, Optional<Channel> about, Actor actor, PurposeCode... codes) {
      return consents.optOut(
          new OptOut(profile, PurposeSet.of(codes), about, Given.source(actor), Proof.NONE));
    }

    Rule rule(ProfileId profile, Channel channel) {
      return consents.permissions(profile).on(channel).all().get(OFFERS).rule();
    }

    void execute(String sql) {
      try (var connection = house.database().connect();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
