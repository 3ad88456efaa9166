package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.Assurance;
import takt.consent.Evidence;
import takt.consent.LedgerEntry;
import takt.consent.LegalBasis;
import takt.consent.OtherChannel;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.test.Given;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("A choice can be about one channel, and is proven")
class FinerChoicesTest extends ChoicesUnderTerms {

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
}
