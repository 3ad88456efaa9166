package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.BlockedIdentifierPage;
import takt.client.profiles.BlockedIdentifiersApi;
import takt.client.profiles.NonIdentifyingBody;
import takt.client.profiles.NonIdentifyingList;
import takt.client.profiles.NonIdentifyingValuesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Protection against shared computers and values that identify nobody, over REST. */
class IdentityIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final int CUSTOMERS = 6;

  private final Shop shop = new Shop(SERVER);
  private final Client dpo = Client.of(SERVER, Role.DPO);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F1.10 the officer sees the shared computer, and releases it")
  void sharedComputer() {
    BlockedIdentifiersApi blocked = dpo.api(BlockedIdentifiersApi.class);
    String kiosk = Shop.visitor();
    for (int i = 0; i < CUSTOMERS; i++) {
      shop.identify(Shop.customer(), kiosk);
    }

    assertThat(shop.lookup(Subject.visitor(kiosk))).isEmpty();
    BlockedIdentifierPage.Blocked one =
        all(blocked).filter(any -> any.value().equals(kiosk)).findFirst().orElseThrow();
    assertThat(one.type()).isEqualTo("anonymous");
    assertThat(one.persons()).isEqualTo(CUSTOMERS);
    assertThat(SERVER.logged()).doesNotContain(kiosk);

    blocked.release(one.id());
    assertThat(all(blocked)).noneMatch(any -> any.value().equals(kiosk));
    String customer = Shop.customer();
    shop.identify(customer, kiosk);
    assertThat(shop.lookup(Subject.visitor(kiosk)))
        .isPresent()
        .isEqualTo(shop.lookup(Subject.customer(customer)));
  }

  @Test
  @DisplayName("F1.9 the company's own value identifies nobody once it is listed")
  void ownValue() {
    NonIdentifyingValuesApi values = dpo.api(NonIdentifyingValuesApi.class);
    String counter = Shop.customer();
    shop.give(Subject.customer(counter), "offers");
    NonIdentifyingList before = values.get();
    String etag = dpo.last().header("ETag");
    assertThat(before.builtIn()).contains("null", "undefined", "test@test");

    NonIdentifyingList after = values.put(etag, new NonIdentifyingBody(List.of(counter)));

    assertThat(after.values()).containsExactly(counter);
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(shop.lookup(Subject.customer(counter))).isEmpty();
    values.put(dpo.last().header("ETag"), new NonIdentifyingBody(before.values()));
    assertThat(shop.lookup(Subject.customer(counter))).isPresent();
  }

  private static Stream<BlockedIdentifierPage.Blocked> all(BlockedIdentifiersApi blocked) {
    return Stream.iterate(
            Optional.of(blocked.list(null, 1)),
            Optional::isPresent,
            page -> page.map(BlockedIdentifierPage::next).map(next -> blocked.list(next, 1)))
        .flatMap(page -> page.orElseThrow().items().stream());
  }
}
