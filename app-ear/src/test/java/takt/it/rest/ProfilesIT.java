package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.DegreeLimit;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.client.profiles.FamiliarityThresholdsApi;
import takt.client.profiles.FamiliarityThresholdsBody;
import takt.client.profiles.FamiliarityThresholdsInfo;
import takt.client.profiles.NamedEventType;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.ProfileExplanation;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Finding profiles, seeing them for a purpose, merging and splitting them. */
class ProfilesIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final ProfilesApi profiles = Client.of(SERVER, Role.INTEGRATOR).api(ProfilesApi.class);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Subject customer = Subject.customer(Shop.customer());
  private final Subject visitor = Subject.visitor(Shop.visitor());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F1.1 an identifier leads to one profile, by whichever way it is named")
  void anIdentifierLeadsToOneProfile() {
    UUID profile = shop.give(customer, "offers");

    assertThat(profiles.lookup(customer).profile()).isEqualTo(profile);
    assertThat(profiles.lookup(Subject.profile(profile)).profile()).isEqualTo(profile);
  }

  @Test
  @DisplayName("F2.1 a view holds only what is bound to its purpose")
  void aViewHoldsWhatItsPurposeCovers() {
    shop.give(customer, "offers", "newsletter");
    shop.buys(customer, "85123A", "lamps");

    ProfileForPurpose offers = shop.view(customer, "offers", "85123A", "71053");
    assertThat(offers.purpose()).isEqualTo("offers");
    assertThat(offers.familiarity()).isEqualTo("customer");
    assertThat(offers.interests()).extracting("name").containsExactly("lamps");
    assertThat(offers.purchases()).extracting("item").containsExactly("85123A");

    ProfileForPurpose newsletter = shop.view(customer, "newsletter", "85123A");
    assertThat(newsletter.interests()).isEmpty();
    assertThat(newsletter.purchases()).isEmpty();
  }

  @Test
  @DisplayName("F3.4 the company says what makes a customer, and every view goes by it at once")
  void familiarityGoesByTheCompanysThresholds() {
    shop.give(customer, "offers");
    shop.buys(customer, "85123A", "lamps");
    FamiliarityThresholdsApi thresholds = dpo.api(FamiliarityThresholdsApi.class);
    FamiliarityThresholdsInfo before = thresholds.get();
    String etag = dpo.last().header("ETag");
    var stricter =
        new FamiliarityThresholdsBody(
            new FamiliarityThresholdsBody.Acquaintance("P1W", 1, true),
            new FamiliarityThresholdsBody.Customer(2),
            new FamiliarityThresholdsBody.Regular(3, "P0D", "P1Y"));
    var stored = thresholds.put(etag, stricter);
    try {
      assertThat(stored.acquaintance().knownFor()).isEqualTo("P7D");
      assertThat(shop.view(customer, "offers").familiarity()).isEqualTo("acquaintance");
      assertThat(Client.problem(() -> thresholds.put(etag, stricter)).type())
          .isEqualTo("/problems/setting-changed");
    } finally {
      thresholds.put(
          '"' + String.valueOf(stored.revision()) + '"',
          new FamiliarityThresholdsBody(
              before.acquaintance(), before.customer(), before.regular()));
    }
    assertThat(shop.view(customer, "offers").familiarity()).isEqualTo("customer");
    assertThat(shop.view(customer, "offers").familiarSince()).isNotNull();
  }

  @Test
  void thePersonsOwnLimitIsKept() {
    UUID profile = shop.give(customer, "offers");

    assertThat(profiles.limitDegree(profile, new DegreeLimit(2)).highest()).isEqualTo(2);
    assertThat(shop.view(customer, "offers").highestDegree()).isEqualTo(2);

    profiles.limitDegree(profile, new DegreeLimit(null));
    assertThat(shop.view(customer, "offers").highestDegree()).isNull();
  }

  @Test
  @DisplayName("F1.4 nothing is lost by a merge, and a split gives back what came from each")
  void mergedAndSplit() {
    UUID kept = shop.give(customer, "offers");
    UUID absorbed = shop.give(visitor, "offers");
    shop.buys(customer, "85123A", "lamps");
    shop.views(visitor, "toys");
    ProfilesApi api = dpo.api(ProfilesApi.class);

    assertThat(api.merge(kept, new OtherProfile(absorbed)).merged()).isTrue();

    ProfileForPurpose merged = shop.view(visitor, "offers");
    assertThat(merged.profile()).isEqualTo(kept);
    assertThat(merged.interests()).extracting("name").containsExactlyInAnyOrder("lamps", "toys");

    assertThat(api.split(kept, new OtherProfile(absorbed)).merged()).isFalse();

    assertThat(shop.view(visitor, "offers").profile()).isEqualTo(absorbed);
    assertThat(shop.view(visitor, "offers").interests()).extracting("name").containsExactly("toys");
    assertThat(shop.view(customer, "offers").interests())
        .extracting("name")
        .containsExactly("lamps");
  }

  @Test
  @DisplayName("C3.5, C3.6 a denial on either side holds after a merge, and on both after a split")
  void denyWinsInMergesAndSplits() {
    UUID kept = shop.give(customer, "offers");
    UUID absorbed = shop.give(visitor, "offers");
    shop.optOut(visitor, "offers");
    ProfilesApi api = dpo.api(ProfilesApi.class);

    api.merge(kept, new OtherProfile(absorbed));
    assertThat(refusedView(kept)).isEqualTo("/problems/not-permitted");

    api.split(kept, new OtherProfile(absorbed));
    assertThat(refusedView(kept)).isEqualTo("/problems/not-permitted");
    assertThat(refusedView(absorbed)).isEqualTo("/problems/not-permitted");
  }

  @Test
  @DisplayName("F1.6 a merge is undone by the profile that goes on now, whatever was merged since")
  void splitInAnotherOrder() {
    UUID first = shop.give(visitor, "offers");
    Subject middleVisitor = Subject.visitor(Shop.visitor());
    UUID middle = shop.give(middleVisitor, "offers");
    UUID last = shop.give(customer, "offers");
    ProfilesApi api = dpo.api(ProfilesApi.class);
    api.merge(middle, new OtherProfile(first));
    api.merge(last, new OtherProfile(middle));

    api.split(last, new OtherProfile(first));

    assertThat(profiles.lookup(visitor).profile()).isEqualTo(first);
    assertThat(profiles.lookup(middleVisitor).profile()).isEqualTo(last);
  }

  @Test
  @DisplayName("F1.8 the officer sees why two are one, in plain words, without any value")
  void explained() {
    UUID kept = shop.give(customer, "offers");
    UUID absorbed = shop.give(visitor, "offers");
    ProfilesApi api = dpo.api(ProfilesApi.class);
    api.merge(kept, new OtherProfile(absorbed, "Both wrote from one address"));

    ProfileExplanation explained = api.explanation(kept, "en", null);

    assertThat(explained.links())
        .extracting("type")
        .containsExactlyInAnyOrder("customer", "anonymous");
    assertThat(explained.links().get(0).text()).contains("leads to this profile since");
    ProfileExplanation.MergeInfo merge = explained.merges().get(0);
    assertThat(merge.cause()).isEqualTo("staff");
    assertThat(merge.by()).isNotBlank();
    assertThat(merge.reason()).isEqualTo("Both wrote from one address");
    assertThat(merge.text()).contains("the company decided");
    assertThat(api.explanation(absorbed, "de", null).absorbedInto()).isEqualTo(kept);
    assertThat(explained.toString()).doesNotContain(customer.customer(), visitor.visitor());
  }

  private String refusedView(UUID profile) {
    return Client.problem(() -> profiles.view(profile, "offers", List.of(), null)).type();
  }

  @Test
  void aTypeOfEventsIsSetAndReplacedByItsRevision() {
    EventTypesApi types = dpo.api(EventTypesApi.class);
    String name = "Recipe Cooked " + UUID.randomUUID();

    NamedEventType made = types.put(name, null, new EventTypeSetting(List.of("offers"), 2.0));
    String etag = dpo.last().header("ETag");
    assertThat(made).isEqualTo(new NamedEventType(name, List.of("offers"), 2.0));
    assertThat(types.get(name)).isEqualTo(made);
    assertThat(types.list().items()).contains(made);

    types.put(name, etag, new EventTypeSetting(List.of("analysis", "offers"), 0.5));
    assertThat(types.get(name).weight()).isEqualTo(0.5);
    assertThat(
            Client.problem(
                    () -> types.put(name, etag, new EventTypeSetting(List.of("offers"), 1.0)))
                .status())
        .isEqualTo(412);
  }
}
