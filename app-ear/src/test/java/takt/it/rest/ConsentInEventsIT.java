package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.access.KeyRequest;
import takt.client.access.KeysApi;
import takt.client.access.MadeKey;
import takt.client.consent.LedgerItem;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.Whom;
import takt.client.profiles.CategoryMeaning;
import takt.client.profiles.ConsentCategoriesApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Consent objects inside events: whose word counts, and for how much. */
class ConsentInEventsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String CHOSEN = "Segment Consent Preference Updated";
  private static final Duration HOUR = Duration.ofHours(1);
  private static MadeKey trusted;
  private static MadeKey plain;

  private final Shop shop = new Shop(SERVER);
  private final Subject visitor = Subject.visitor(Shop.visitor());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    trusted = key(true);
    plain = key(false);
  }

  private static MadeKey key(boolean consentSource) {
    return Client.of(SERVER, Role.OPERATOR)
        .api(KeysApi.class)
        .make(new KeyRequest("browser", List.of("tracking"), "Banner", null, consentSource));
  }

  @Test
  @DisplayName("T.31 by any other key it changes nothing, and its no restricts its own event")
  void untrusted() {
    shop.give(visitor, "offers");

    view(plain, "lamps", "offers", false);
    view(plain, "vases", "analysis", true);
    chooses(plain, Instant.now(), "offers", false);

    assertThat(rule("offers")).isEqualTo("given");
    assertThat(rule("analysis")).isEqualTo("not-decided");
    assertThat(interests()).containsExactly("vases");
  }

  @Test
  @DisplayName("T.33 a copy's yes counts where nothing is on record, its no always, for good")
  void copies() {
    view(trusted, "lamps", "offers", true);
    assertThat(rule("offers")).isEqualTo("given");
    assertThat(interests()).as("the event itself is used").containsExactly("lamps");
    LedgerItem given = ledger().get(0);
    assertThat(given.actor()).isEqualTo("import");
    assertThat(given.place()).isEqualTo("event by key " + trusted.id());
    assertThat(evidence(given)).startsWith("Product Viewed, message ");

    view(trusted, "vases", "offers", false);
    assertThat(rule("offers")).isEqualTo("withdrawn");
    view(trusted, "cups", "offers", true);
    assertThat(rule("offers")).as("C8.5").isEqualTo("withdrawn");
    assertThat(ledger()).hasSize(2);

    shop.give(visitor, "offers");
    assertThat(interests()).as("F2.5").isEmpty();
  }

  @Test
  @DisplayName("T.32, T.34 a choice is the person's own, and the one that was made last counts")
  void choices() {
    shop.optOut(visitor, "offers");
    chooses(trusted, Instant.now().minus(HOUR), "offers", true);
    assertThat(rule("offers")).as("a yes before the no").isEqualTo("refused");

    chooses(trusted, Instant.now(), "offers", true);
    assertThat(rule("offers")).as("C3.7 a yes after the no").isEqualTo("given");
    LedgerItem given = ledger().get(1);
    assertThat(given.actor()).isEqualTo("person");
    assertThat(evidence(given)).startsWith(CHOSEN);

    chooses(trusted, Instant.now().minus(HOUR), "offers", false);
    view(trusted, Instant.now().minus(HOUR), "offers", false);
    assertThat(rule("offers")).as("a no before the yes").isEqualTo("given");

    chooses(trusted, Instant.now(), "offers", false);
    assertThat(rule("offers")).as("a no after the yes").isEqualTo("withdrawn");
    assertThat(ledger())
        .extracting(LedgerItem::kind)
        .containsExactly("refused", "given", "withdrawn");
  }

  @Test
  @DisplayName("T.35 of a stranger, a copy's no is not recorded, a choice's is")
  void strangers() {
    view(trusted, "lamps", "offers", false);
    assertThat(shop.lookup(visitor)).isEmpty();

    chooses(trusted, Instant.now(), "offers", false);
    assertThat(rule("offers")).isEqualTo("refused");
  }

  @Test
  @DisplayName("T.35 where there is nothing to choose, nothing is recorded, and all else is taken")
  void nothingToChoose() {
    chooses(trusted, Instant.now(), "orders", false);
    chooses(trusted, Instant.now(), "post", true);
    assertThat(shop.lookup(visitor)).isEmpty();
    assertThat(rule("orders")).isEqualTo("contract");

    chooses(trusted, Instant.now(), "post", false);
    assertThat(rule("post")).isEqualTo("objected");
    chooses(trusted, Instant.now(), "post", true);
    assertThat(rule("post")).isEqualTo("given");
  }

  @Test
  @DisplayName("T.30 categories mean what was set, and RudderStack's field is read")
  void categories() {
    String category = "C-" + UUID.randomUUID();
    ConsentCategoriesApi categories = Client.of(SERVER, Role.DPO).api(ConsentCategoriesApi.class);
    categories.put(category, null, new CategoryMeaning(List.of("offers", "analysis")));
    assertThat(categories.list().items())
        .filteredOn(one -> one.name().equals(category))
        .extracting("purposes")
        .containsExactly(List.of("analysis", "offers"));

    send(
        trusted,
        """
        {"event": "Product Viewed", "properties": {"category": "lamps"}, "context":
          {"consentManagement": {"provider": "custom", "allowedConsentIds": ["%s"],
           "deniedConsentIds": ["newsletter", "unheard of"]}}}
        """
            .formatted(category));

    assertThat(rule("offers")).isEqualTo("given");
    assertThat(rule("analysis")).isEqualTo("given");
    assertThat(rule("newsletter")).as("nothing was permitted").isEqualTo("not-decided");
  }

  private void view(MadeKey key, String category, String purpose, boolean given) {
    send(
        key,
        """
        {"event": "Product Viewed", "properties": {"category": "%s"},
         "context": {"consent": {"categoryPreferences": {"%s": %s}}}}
        """
            .formatted(category, purpose, given));
  }

  private void view(MadeKey key, Instant at, String purpose, boolean given) {
    said(key, "Product Viewed", at, purpose, given);
  }

  private void chooses(MadeKey key, Instant at, String purpose, boolean given) {
    said(key, CHOSEN, at, purpose, given);
  }

  private void said(MadeKey key, String event, Instant at, String purpose, boolean given) {
    send(
        key,
        """
        {"event": "%s", "timestamp": "%s",
         "context": {"consent": {"categoryPreferences": {"%s": %s}}}}
        """
            .formatted(event, at, purpose, given));
  }

  private void send(MadeKey key, String call) {
    String whole =
        call.strip()
            .replaceFirst(
                "[{]",
                "{\"anonymousId\": \"%s\", \"messageId\": \"%s\", "
                    .formatted(visitor.visitor(), UUID.randomUUID()));
    Client.withKey(SERVER, key.key())
        .tracking(TrackingApi.class)
        .track(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private String rule(String purpose) {
    return Client.of(SERVER, Role.INTEGRATOR)
        .api(PermissionsApi.class)
        .lookup(null, new Whom(visitor, "en", null))
        .items()
        .stream()
        .filter(one -> one.purpose().equals(purpose))
        .findFirst()
        .orElseThrow()
        .rule();
  }

  private List<String> interests() {
    return shop.view(visitor, "offers").interests().stream().map(one -> one.name()).toList();
  }

  private List<LedgerItem> ledger() {
    return Client.of(SERVER, Role.DPO)
        .api(ProfileChoicesApi.class)
        .ledger(shop.lookup(visitor).orElseThrow(), 0, 100)
        .items();
  }

  private String evidence(LedgerItem entry) {
    return Client.of(SERVER, Role.DPO)
        .api(ProfileChoicesApi.class)
        .evidence(shop.lookup(visitor).orElseThrow(), entry.id())
        .document();
  }
}
