package takt.consent.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Permissions;
import takt.consent.Restrictions;
import takt.consent.permission.Matter;
import takt.consent.permission.Merging;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.consent.purpose.Snapshot;
import takt.consent.test.Given;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

@DisplayName("While a person's data are restricted, nothing is permitted, and nothing is forgotten")
class RestrictionsTest {

  private static final Instant LATER = Given.NOW.plus(Duration.ofDays(1));
  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final Matter RESTRICTION = Matter.whole(Restrictions.CODE);

  private final Snapshot snapshot =
      new Snapshot(
          List.of(
              Given.purpose("offers", LegalBasis.CONSENT, 1, 1),
              Given.purpose("post", LegalBasis.LEGITIMATE_INTEREST, 1, 1),
              Given.purpose("orders", LegalBasis.CONTRACT, 1, 1),
              Given.purpose("taxes", LegalBasis.LEGAL_OBLIGATION, 1, 1)),
          List.of());

  private final States given =
      States.NONE
          .with(Matter.whole(OFFERS), new State(Kind.GIVEN, 1, Given.NOW))
          .with(
              new Matter(OFFERS, Optional.of(Channel.PHONE)),
              new State(Kind.WITHDRAWN, 1, Given.NOW));

  @Test
  @DisplayName("C14.1 every purpose is denied, on every channel, by a rule of its own")
  void nothingIsPermitted() {
    Permissions permissions = permissions(restricted(given));

    assertThat(permissions.all()).hasSize(4);
    assertThat(permissions.all().values())
        .allSatisfy(
            one -> {
              assertThat(one.rule()).isEqualTo(Rule.RESTRICTED);
              assertThat(one.allowed()).isFalse();
              assertThat(one.since()).contains(LATER);
            });
    assertThat(permissions.permitted().isEmpty()).isTrue();
    assertThat(permissions.on(Channel.PHONE).permitted().isEmpty()).isTrue();
  }

  @Test
  @DisplayName("C14.2 what is on record stays; lifted, it decides again")
  void lifted() {
    States states =
        restricted(given).with(RESTRICTION, new State(Kind.LIFTED, 1, LATER.plusSeconds(1)));

    assertThat(permissions(states)).isEqualTo(permissions(given));
    assertThat(States.parse(restricted(given).text())).isEqualTo(restricted(given));
    assertThat(snapshot.recorded(row(restricted(given)), LATER, true).permitted())
        .as("what clean-ups go by")
        .isEqualTo(permissions(given).permitted());
  }

  @Test
  @DisplayName("C14.4 a restriction on either side holds when profiles merge")
  void merged() {
    Map<Matter, Kind> taken = Merging.merged(given, restricted(States.NONE));
    assertThat(taken).containsOnly(Map.entry(RESTRICTION, Kind.MERGED_DENIED));
    States after = given.with(RESTRICTION, new State(Kind.MERGED_DENIED, 1, LATER));
    assertThat(permissions(after).all().get(OFFERS).rule()).isEqualTo(Rule.RESTRICTED);

    States lifted = States.NONE.with(RESTRICTION, new State(Kind.LIFTED, 1, LATER));
    assertThat(Merging.merged(given, lifted)).isEmpty();
    assertThat(Merging.merged(restricted(given), lifted)).isEmpty();
  }

  @Test
  @DisplayName("C14.1 nor anything of a profile that another absorbed")
  void absorbed() {
    Permissions permissions =
        snapshot.permissions(ProfileId.next(Given.NOW), restricted(given), true, LATER);

    assertThat(permissions.all().values())
        .extracting(Permission::rule)
        .containsOnly(Rule.RESTRICTED);
  }

  private static States restricted(States states) {
    return states.with(RESTRICTION, new State(Kind.RESTRICTED, 1, LATER));
  }

  private Permissions permissions(States states) {
    return snapshot.permissions(row(states), LATER, true);
  }

  private static PermissionRow row(States states) {
    return new PermissionRow(PROFILE, states, 1, "", Optional.empty());
  }

  private static final ProfileId PROFILE = ProfileId.next(Given.NOW);
}
