package takt.consent.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.Consents;
import takt.consent.Proof;
import takt.consent.Restrictions;
import takt.consent.Source;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Database;

/** Who is restricted, against a real database of either kind. */
class RestrictedOnBothDatabasesTest {

  private static final Source OFFICER = new Source(Channel.PHONE, "desk", Actor.STAFF, Language.EN);

  @ParameterizedTest
  @EnumSource
  @DisplayName("C14.1 those whose data are restricted can be listed, until it is lifted")
  void restricted(Database.Kind kind) {
    MovableClock clock = new MovableClock();
    try (House house = new House(kind, clock, new Modules())) {
      Restrictions restrictions = house.bean(Restrictions.class);
      ProfileId ada = ProfileId.next(clock.instant());
      ProfileId bob = ProfileId.next(clock.instant());
      house.in(
          () -> {
            house.bean(Consents.class).open(List.of(ada, bob));
            return restrictions.restrict(ada, OFFICER, Proof.NONE);
          });
      assertThat(house.in(restrictions::restricted)).isEqualTo(Set.of(ada));
      house.in(() -> restrictions.lift(ada, OFFICER, Proof.NONE));
      assertThat(house.in(restrictions::restricted)).isEmpty();
    }
  }
}
