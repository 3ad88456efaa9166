package takt.consent.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Consents;
import takt.consent.OptOutLink;
import takt.consent.OptOutLinks;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("Links to the list of what somebody permits")
class SubscriptionLinksTest {

  private static final Duration VALID = Duration.ofHours(24);

  private final MovableClock clock = new MovableClock();
  private House house;
  private SubscriptionLinks links;
  private ProfileId profile;

  private void open(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    links = house.bean(SubscriptionLinks.class);
    profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          house.bean(Consents.class).open(profile);
          return profile;
        });
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C13.6 open the list as often as wanted until their end, and not after it")
  void untilTheirEnd(Database.Kind kind) {
    open(kind);
    Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(VALID);
    SubscriptionLink link = new SubscriptionLink(profile, Language.DE, until);
    String token = links.token(link);

    assertThat(links.open(token)).contains(link);
    assertThat(links.open(token)).contains(link);
    clock.forward(VALID.minusSeconds(2));
    assertThat(links.open(token)).contains(link);
    clock.forward(Duration.ofSeconds(3));
    assertThat(links.open(token)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C13.2, C13.6 are not opt-out links, and open nothing for whom nobody knows")
  void nothingElse(Database.Kind kind) {
    open(kind);
    Instant until = clock.instant().plus(VALID);
    String list = links.token(new SubscriptionLink(profile, Language.EN, until));
    OptOutLinks others = house.bean(OptOutLinks.class);
    String other =
        others.token(new OptOutLink(profile, Optional.empty(), Optional.empty(), Language.EN));

    assertThat(others.open(list)).isEmpty();
    assertThat(links.open(other)).isEmpty();
    ProfileId nobody = ProfileId.next(clock.instant());
    String empty = links.token(new SubscriptionLink(nobody, Language.EN, until));
    assertThat(empty).hasSameSizeAs(list);
    assertThat(links.open(empty)).isEmpty();
  }
}
