package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.Source;
import takt.consent.test.Given;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("A browser's signal is heeded")
class SignalsTest extends ChoicesUnderTerms {

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
}
