package takt.consent.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Consents;
import takt.consent.LegalBasis;
import takt.consent.NoSwitch;
import takt.consent.OptOutLink;
import takt.consent.OptOutLinks;
import takt.consent.OtherChannel;
import takt.consent.Purposes;
import takt.consent.Terms;
import takt.consent.UnknownPurpose;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;

@DisplayName("Opt-out links")
class OptOutLinksTest {

  private final MovableClock clock = new MovableClock();
  private House house;
  private OptOutLinks links;
  private Purposes purposes;
  private ProfileId profile;

  private void open(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    links = house.bean(OptOutLinks.class);
    purposes = house.bean(Purposes.class);
    publish("news", LegalBasis.CONSENT);
    publish("orders", LegalBasis.CONTRACT);
    publish("invoices", LegalBasis.LEGAL_OBLIGATION);
    house.in(() -> purposes.publish(Given.draft("wide", LegalBasis.CONSENT, Terms.PLAIN)));
    profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          house.bean(Consents.class).open(profile);
          return profile;
        });
  }

  private void publish(String code, LegalBasis basis) {
    house.in(() -> purposes.publish(Given.draft(code, basis, 1, false)));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C13.5 are not made for what has no switch, never existed, or speaks elsewhere")
  void refused(Database.Kind kind) {
    open(kind);

    assertThatThrownBy(() -> links.token(link("orders", null))).isInstanceOf(NoSwitch.class);
    assertThatThrownBy(() -> links.token(link("invoices", null))).isInstanceOf(NoSwitch.class);
    assertThatThrownBy(() -> links.token(link("never", null))).isInstanceOf(UnknownPurpose.class);
    assertThatThrownBy(() -> links.token(link("news", Channel.PHONE)))
        .isInstanceOf(OtherChannel.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C13.2 are as long for every purpose, and lead nowhere for whom nobody knows")
  void tellNothing(Database.Kind kind) {
    open(kind);
    String everything = links.token(link(null, null));

    assertThat(links.token(link("news", Channel.WEB))).hasSameSizeAs(everything);
    assertThat(links.open(everything)).contains(link(null, null));
    profile = ProfileId.next(clock.instant());
    assertThat(links.open(links.token(link("news", null)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C13.4 stop the whole purpose once it has ceased to speak on their channel")
  void otherChannelSince(Database.Kind kind) {
    open(kind);
    String token = links.token(link("wide", Channel.PHONE));
    assertThat(links.open(token)).contains(link("wide", Channel.PHONE));

    house.in(() -> purposes.replace(Given.draft("wide", LegalBasis.CONSENT, 2, false), 1));

    assertThat(links.open(token)).contains(link("wide", null));
  }

  private OptOutLink link(String purpose, Channel about) {
    return new OptOutLink(
        profile,
        Optional.ofNullable(purpose).map(PurposeCode::new),
        Optional.ofNullable(about),
        Language.EN);
  }
}
