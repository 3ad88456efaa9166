package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.consent.LiftingBody;
import takt.client.consent.PermissionInfo;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptsApi;
import takt.client.consent.RestrictionBody;
import takt.client.consent.RestrictionInfo;
import takt.client.consent.RestrictionsApi;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("A person's data are restricted: kept, and used for nothing")
class RestrictionIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final RestrictionsApi restrictions = dpo.api(RestrictionsApi.class);
  private final Subject person = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "C14.1, C14.2 nothing is used or stored meanwhile, and all is there when it is lifted")
  void restrictedAndLifted() {
    UUID profile = shop.give(person, "offers");
    shop.views(person, "lamps");
    Plans plans = new Plans(SERVER).lamps();
    plans.run();
    assertThat(decide(plans).outcome()).isEqualTo("shown");

    RestrictionInfo restricted = restrict();
    assertThat(restricted.restricted()).isTrue();
    assertThat(restricted.entry().kind()).isEqualTo("restricted");
    assertThat(restrict().entry()).as("done already").isNull();
    assertThat(permissions(profile))
        .allMatch(one -> !one.allowed() && one.rule().equals("restricted"))
        .allMatch(one -> one.reason().contains("only kept"));
    assertThat(decide(plans).outcome()).isEqualTo("generic");
    assertThat(
            Client.problem(
                    () ->
                        integrator.api(ProfilesApi.class).view(profile, "orders", List.of(), null))
                .type())
        .isEqualTo("/problems/not-permitted");
    shop.views(person, "toys");
    shop.give(person, "analysis");
    assertThat(permissions(profile)).noneMatch(PermissionInfo::allowed);

    RestrictionInfo lifted = lift();
    assertThat(lifted.restricted()).isFalse();
    assertThat(shop.view(person, "offers").interests()).extracting("name").containsExactly("lamps");
    assertThat(decide(plans).outcome()).isEqualTo("shown");
    assertThat(permissions(profile))
        .filteredOn(one -> one.purpose().equals("analysis"))
        .allMatch(PermissionInfo::allowed);
  }

  @Test
  @DisplayName("C14.3 an opt-out meanwhile cleans up what it always does, and holds afterwards")
  void optingOut() {
    UUID profile = shop.give(person, "offers", "analysis");
    shop.views(person, "lamps");
    restrict();

    ReceiptInfo receipt = shop.optOut(person, "offers");
    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.effects()).extracting("what").contains("events-unbound");
    assertThat(dpo.api(ReceiptsApi.class).verify(receipt.id()).holds()).isTrue();

    lift();
    assertThat(permissions(profile))
        .filteredOn(PermissionInfo::allowed)
        .extracting(PermissionInfo::purpose)
        .contains("analysis", "orders")
        .doesNotContain("offers");
  }

  @Test
  @DisplayName(
      "C14.4 it holds for both after a merge and a split, and nothing is cleaned up for it")
  void merged() {
    UUID kept = shop.give(person, "offers");
    shop.views(person, "lamps");
    Subject other = Subject.visitor(Shop.visitor());
    UUID absorbed = shop.give(other, "offers");
    restrictions.restrict(new RestrictionBody(other, "Says it is somebody else", "en"));
    ProfilesApi profiles = dpo.api(ProfilesApi.class);

    profiles.merge(kept, new OtherProfile(absorbed));
    assertThat(permissions(kept)).noneMatch(PermissionInfo::allowed);
    profiles.split(kept, new OtherProfile(absorbed));
    assertThat(permissions(kept)).noneMatch(PermissionInfo::allowed);
    assertThat(permissions(absorbed)).noneMatch(PermissionInfo::allowed);

    lift();
    assertThat(shop.view(person, "offers").interests()).hasSize(1);
    assertThat(permissions(absorbed)).noneMatch(PermissionInfo::allowed);
  }

  @Test
  @DisplayName("C14.5 it stands in the ledger with who and why, and was told before it was lifted")
  void inTheLedger() {
    UUID profile = shop.give(person, "offers");
    restrict();
    lift();

    var items = dpo.api(ProfileChoicesApi.class).ledger(profile, 0, 100).items();
    assertThat(items).extracting("kind").containsExactly("given", "restricted", "lifted");
    assertThat(items.get(2).actor()).isEqualTo("staff");
    assertThat(dpo.api(ProfileChoicesApi.class).evidence(profile, items.get(2).id()).document())
        .startsWith("The person was told on ");
    assertThat(
            Client.problem(
                    () ->
                        restrictions.lift(
                            new LiftingBody(
                                person, "Too early", LocalDate.parse("2999-01-01"), "en")))
                .errors())
        .extracting("pointer")
        .containsExactly("/toldOn");
  }

  private RestrictionInfo restrict() {
    return restrictions.restrict(new RestrictionBody(person, "Says that it is wrong", "en"));
  }

  private RestrictionInfo lift() {
    return restrictions.lift(
        new LiftingBody(person, "It is right now", LocalDate.now(ZoneOffset.UTC), "en"));
  }

  private DecisionInfo decide(Plans plans) {
    return integrator
        .api(DecisionsApi.class)
        .decide(new DecisionBody(person, plans.placement(), "en", null));
  }

  private List<PermissionInfo> permissions(UUID profile) {
    return dpo.api(ProfileChoicesApi.class).permissions(profile, null, "en", null).items();
  }
}
