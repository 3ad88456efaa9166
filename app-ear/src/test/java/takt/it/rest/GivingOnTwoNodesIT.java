package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.ChannelPermission;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.LedgerItem;
import takt.client.consent.NewPurpose;
import takt.client.consent.PermissionInfo;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.PurposesApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptsApi;
import takt.client.consent.Verified;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@Tag("on-postgresql-only")
@DisplayName("Choices of one person at two nodes at once: none is lost (C2.1 to C2.3, C4.3)")
class GivingOnTwoNodesIT {

  private static final int PERSONS = 120;
  private static final int RACES = 300;

  /** A purpose that is about every channel. */
  private static final String CALLS = "calls-and-letters";

  private static TaktServer here;
  private static TaktServer there;
  private static AtOnce atOnce;

  @BeforeAll
  static void start() {
    here = TaktServer.shared();
    there = TaktServer.second();
    atOnce = new AtOnce();
    Shop.open(here);
    PurposesApi purposes = Client.of(here, Role.DPO).api(PurposesApi.class);
    purposes.publish(
        new NewPurpose(CALLS, "consent", null, Shop.texts(CALLS), 365, false, false, false));
  }

  @AfterAll
  static void stop() {
    atOnce.close();
  }

  @Test
  @DisplayName(
      "C2.1 C2.3 C3.10 six yeses at once, of somebody known or not: each is on record once")
  void everyYesIsOnRecord() throws Exception {
    for (int i = 0; i < PERSONS; i++) {
      Subject person = Subject.customer(Shop.customer());
      boolean known = i % 2 == 0;
      if (known) {
        new Shop(here).give(person, "analysis");
      }

      atOnce.all(
          () -> new Shop(here).give(person, "offers"),
          () -> new Shop(there).give(person, "offers"),
          () -> new Shop(here).give(person, "newsletter"),
          () -> new Shop(there).give(person, "analysis"),
          () -> giveOn(here, person, "phone"),
          () -> giveOn(there, person, "post"));

      UUID profile = new Shop(there).lookup(person).orElseThrow();
      assertThat(ledger(i % 4 < 2 ? here : there, profile, 0))
          .allMatch(entry -> entry.kind().equals("given"))
          .extracting(GivingOnTwoNodesIT::matter)
          .containsExactlyInAnyOrder(
              "offers", "newsletter", "analysis", CALLS + " phone", CALLS + " post");
      for (TaktServer node : List.of(here, there)) {
        Map<String, PermissionInfo> permitted = permissions(node, profile);
        assertThat(permitted.get("offers").allowed()).isTrue();
        assertThat(permitted.get("newsletter").allowed()).isTrue();
        assertThat(permitted.get("analysis").allowed()).isTrue();
        assertThat(permitted.get(CALLS).channels())
            .filteredOn(ChannelPermission::allowed)
            .extracting(ChannelPermission::channel)
            .containsExactlyInAnyOrder("phone", "post");
      }
      assertHolds(new Shop(here).optOut(person, "post"), 6);
    }
  }

  @Test
  @DisplayName("C4.3 C2.3 a yes here and a no there end wholly one way, on both nodes the same")
  void aNoRacesAYes() throws Exception {
    Map<Boolean, Integer> ends = new HashMap<>();
    Subject person = Subject.customer(Shop.customer());
    UUID profile = new Shop(here).give(person, "offers", "newsletter");
    long entries = 2;
    for (int race = 0; race < RACES; race++) {
      List<ReceiptInfo> receipts = new ArrayList<>();

      atOnce.all(
          () -> receipts.add(new Shop(there).optOut(person, "offers")),
          () -> new Shop(here).give(person, "offers"),
          () -> new Shop(here).give(person, "newsletter"),
          () -> new Shop(there).give(person, "newsletter"));

      List<LedgerItem> added = ledger(here, profile, entries);
      assertThat(added).allMatch(entry -> entry.purpose().equals("offers"));
      assertThat(added)
          .extracting(LedgerItem::kind)
          .isIn(List.of("withdrawn"), List.of("withdrawn", "given"));
      boolean yes = added.size() == 2;
      ends.merge(yes, 1, Integer::sum);
      assertThat(receipts.get(0).complete()).isTrue();
      assertThat(receipts.get(0).entries()).containsExactly(added.get(0));
      for (TaktServer node : List.of(here, there)) {
        Map<String, PermissionInfo> permitted = permissions(node, profile);
        assertThat(permitted.get("offers").rule()).isEqualTo(yes ? "given" : "withdrawn");
        assertThat(permitted.get("newsletter").allowed()).isTrue();
      }
      entries += added.size();
      if (!yes) {
        new Shop(there).give(person, "offers");
        entries++;
      }
    }
    assertThat(ends).as("it was a race").containsKeys(true, false);
    assertHolds(new Shop(there).optOut(person, "newsletter"), entries + 1);
  }

  /** The receipt and all of its person's ledger hold, and so does what is permitted (C2.3). */
  private static void assertHolds(ReceiptInfo receipt, long entries) {
    Verified found = Client.of(there, Role.INTEGRATOR).api(ReceiptsApi.class).verify(receipt.id());
    assertThat(found).isEqualTo(new Verified(receipt.id(), true, entries, null));
  }

  /** A yes to being contacted on one channel. */
  private static void giveOn(TaktServer node, Subject person, String channel) {
    Choices choices =
        new Choices(person, List.of(CALLS), null, null, "en", "web", "form", null, channel, null);
    Client.of(node, Role.INTEGRATOR).api(ConsentsApi.class).choose(choices);
  }

  /** The entries after this number, which go on from there without a gap. */
  private static List<LedgerItem> ledger(TaktServer node, UUID profile, long after) {
    List<LedgerItem> items =
        Client.of(node, Role.DPO).api(ProfileChoicesApi.class).ledger(profile, after, 500).items();
    assertThat(items)
        .extracting(LedgerItem::number)
        .isEqualTo(IntStream.range(0, items.size()).mapToObj(i -> after + 1 + i).toList());
    return items;
  }

  private static String matter(LedgerItem entry) {
    return entry.about() == null ? entry.purpose() : entry.purpose() + " " + entry.about();
  }

  private static Map<String, PermissionInfo> permissions(TaktServer node, UUID profile) {
    Map<String, PermissionInfo> all = new HashMap<>();
    Client.of(node, Role.DPO)
        .api(ProfileChoicesApi.class)
        .permissions(profile, null, "en", null)
        .items()
        .forEach(one -> all.put(one.purpose(), one));
    return all;
  }
}
