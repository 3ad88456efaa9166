package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.Chosen;
import takt.client.consent.CleanUpsApi;
import takt.client.consent.ConsentsApi;
import takt.client.consent.LedgerItem;
import takt.client.consent.LedgerPage;
import takt.client.consent.NewPurpose;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionList;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeVersion;
import takt.client.consent.PurposesApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptsApi;
import takt.client.consent.Whom;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Purposes, what persons choose, and the proof of it. */
class ConsentIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final ProfileChoicesApi choices = dpo.api(ProfileChoicesApi.class);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("C1.1, C1.3 a purpose is published; a changed text is the next version")
  void aPurposeIsPublishedAndReplaced() {
    PurposesApi purposes = dpo.api(PurposesApi.class);
    String code = "p" + UUID.randomUUID().toString().substring(0, 13);

    PurposeInfo first = purposes.publish(draft(code, "First"));
    assertThat(dpo.last().status()).isEqualTo(201);
    assertThat(dpo.last().header("Location")).endsWith(first.self());
    String etag = dpo.last().header("ETag");
    assertThat(etag).isEqualTo("\"1\"");
    assertThat(first.version()).isEqualTo(1);
    assertThat(Client.problem(() -> purposes.publish(draft(code, "First"))).status())
        .isEqualTo(409);

    shop.give(customer, code);
    assertThat(permission(customer, code).rule()).isEqualTo("given");

    PurposeInfo second = purposes.replace(code, etag, next("consent", "Second"));
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.earliestValid()).isEqualTo(2);
    assertThat(dpo.last().header("ETag")).isEqualTo("\"2\"");
    assertThat(Client.problem(() -> purposes.replace(code, etag, next("consent", "x"))).status())
        .isEqualTo(412);
    assertThat(permission(customer, code).rule()).isEqualTo("asked-anew");
    assertThat(permission(customer, code).allowed()).isFalse();

    PurposesApi anybody = Client.anonymous(SERVER).api(PurposesApi.class);
    assertThat(anybody.versions(code).items())
        .extracting(one -> one.texts().get("en").name())
        .containsExactly("First", "Second");
    assertThat(anybody.get(code)).isEqualTo(second);
    assertThat(anybody.list().items()).contains(second).doesNotContain(first);
    assertThat(Client.problem(() -> purposes.replace(code, "\"2\"", next("contract", "x"))).type())
        .isEqualTo("/problems/basis-changed");
  }

  private static NewPurpose draft(String code, String name) {
    return new NewPurpose(code, "consent", null, Shop.texts(name), 30, false, false, false);
  }

  private static PurposeVersion next(String basis, String name) {
    return new PurposeVersion(basis, null, Shop.texts(name), 30, false, false, true);
  }

  @Test
  @DisplayName("C3.1, C3.2 each permission has the rule that decided, and says it plainly")
  void permissionsHaveReasons() {
    PermissionList nobody = permissions(customer);
    assertThat(nobody.profile()).isNull();
    assertThat(nobody.items())
        .extracting(PermissionInfo::purpose, PermissionInfo::allowed, PermissionInfo::rule)
        .contains(
            tuple("offers", false, "not-decided"),
            tuple("orders", true, "contract"),
            tuple("post", true, "not-objected"));

    UUID profile = shop.give(customer, "offers", "newsletter");
    shop.optOut(customer, "newsletter", "post");

    PermissionList now = permissions(customer);
    assertThat(now.profile()).isEqualTo(profile);
    assertThat(now.items())
        .extracting(PermissionInfo::purpose, PermissionInfo::allowed, PermissionInfo::rule)
        .contains(
            tuple("offers", true, "given"),
            tuple("newsletter", false, "withdrawn"),
            tuple("post", false, "objected"));
    assertThat(choices.permissions(profile, null, "en", null)).isEqualTo(now);
    assertThat(permission(customer, "offers").reason()).startsWith("You agreed to this on ");
    assertThat(permission(customer, "offers").since()).isNotNull();
    assertThat(choices.permissions(profile, null, null, "de-AT,de;q=0.9").items())
        .filteredOn(one -> one.purpose().equals("orders"))
        .extracting(PermissionInfo::reason)
        .containsExactly("Das ist nötig, um Ihren Vertrag zu erfüllen.");
  }

  @Test
  void aBannersYesAndNoAreRecordedTogether() {
    Chosen chosen =
        integrator
            .api(ConsentsApi.class)
            .choose(
                new Choices(
                    customer,
                    List.of("offers"),
                    List.of("analysis"),
                    Map.of("offers", 1),
                    "de",
                    "web",
                    "banner",
                    null));

    assertThat(integrator.last().status()).isEqualTo(200);
    assertThat(chosen.permissions())
        .extracting(PermissionInfo::purpose, PermissionInfo::rule)
        .contains(tuple("offers", "given"), tuple("analysis", "refused"));
    assertThat(chosen.receipt().entries())
        .extracting(LedgerItem::kind, LedgerItem::purpose, LedgerItem::actor)
        .containsExactly(tuple("refused", "analysis", "person"));
  }

  @Test
  @DisplayName("C4.5 an opt-out answers with its receipt, which can be fetched and verifies")
  void anOptOutIsProven() {
    UUID profile = shop.give(customer, "offers", "newsletter");
    shop.buys(customer, "85123A", "lamps");

    ReceiptInfo receipt = shop.optOut(customer, "offers");

    assertThat(receipt.profile()).isEqualTo(profile);
    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.pending()).isEmpty();
    assertThat(receipt.entries())
        .extracting(LedgerItem::number, LedgerItem::kind, LedgerItem::purpose)
        .containsExactly(tuple(3L, "withdrawn", "offers"));
    assertThat(receipt.effects()).extracting(ReceiptInfo.EffectInfo::module).contains("profiles");
    ReceiptsApi receipts = dpo.api(ReceiptsApi.class);
    assertThat(receipts.get(receipt.id())).isEqualTo(receipt);
    assertThat(receipts.verify(receipt.id()).holds()).isTrue();
    assertThat(receipts.verify(receipt.id()).checked()).isEqualTo(3);
    assertThat(permission(customer, "newsletter").allowed()).isTrue();
  }

  @Test
  void severalAreWithdrawnAtOnce() {
    shop.give(customer, "offers", "newsletter", "analysis");

    ReceiptInfo receipt = shop.optOut(customer, "newsletter", "offers");

    assertThat(receipt.entries())
        .extracting(LedgerItem::purpose)
        .containsExactlyInAnyOrder("newsletter", "offers");
    assertThat(permission(customer, "analysis").allowed()).isTrue();
  }

  @Test
  @DisplayName("C4.6, C4.7 everything passes by what has no switch; done again, it changes nothing")
  void everythingIsWithdrawnAtOnce() {
    UUID profile = shop.give(customer, "offers", "newsletter");

    ReceiptInfo receipt = shop.optOut(customer);

    assertThat(receipt.entries())
        .extracting(LedgerItem::purpose, LedgerItem::kind)
        .contains(
            tuple("offers", "withdrawn"),
            tuple("newsletter", "withdrawn"),
            tuple("analysis", "refused"),
            tuple("post", "objected"))
        .noneMatch(entry -> entry.toString().contains("orders"));
    assertThat(permissions(customer).items())
        .filteredOn(PermissionInfo::allowed)
        .extracting(PermissionInfo::rule)
        .contains("contract")
        .isSubsetOf("contract", "law");
    int entries = choices.ledger(profile, 0, 500).items().size();

    ReceiptInfo again = shop.optOut(customer);

    assertThat(again.entries()).isEmpty();
    assertThat(again.complete()).isTrue();
    assertThat(choices.ledger(profile, 0, 500).items()).hasSize(entries);
  }

  @Test
  @DisplayName("C2.1 the ledger is numbered without gaps and read page by page")
  void theLedgerIsReadPageByPage() {
    UUID profile = shop.give(customer, "offers");
    shop.optOut(customer, "offers");
    shop.give(customer, "offers");

    LedgerPage first = choices.ledger(profile, 0, 2);
    assertThat(first.items()).extracting(LedgerItem::number).containsExactly(1L, 2L);
    assertThat(first.items()).extracting(LedgerItem::kind).containsExactly("given", "withdrawn");
    LedgerPage second = choices.ledger(profile, first.next(), 2);
    assertThat(second.items()).extracting(LedgerItem::number).containsExactly(3L);
    assertThat(second.next()).isNull();
    assertThat(second.items().get(0).place()).isEqualTo("banner");
    assertThat(second.items().get(0).textHash()).matches("[0-9a-f]{64}");
  }

  @Test
  @DisplayName("W.6 a browser chooses for its visitor, and for nobody else")
  void aBrowserChoosesForItsVisitorOnly() {
    ConsentsApi browser = Client.of(SERVER, Role.BROWSER).api(ConsentsApi.class);
    Subject visitor = Subject.visitor(Shop.visitor());

    assertThat(browser.choose(yes(visitor)).profile())
        .isEqualTo(shop.lookup(visitor).orElseThrow());
    assertThat(Client.problem(() -> browser.choose(yes(customer))).status()).isEqualTo(403);
    assertThat(shop.lookup(customer)).isEmpty();
  }

  @Test
  @DisplayName("C2.4 what was permitted at a time in the past is what was answered then")
  void thePastCanBeAsked() {
    Subject nobody = Subject.customer(Shop.customer());
    shop.give(customer, "offers");
    PermissionList given = permissions(customer);
    Instant then = Instant.now();
    shop.optOut(customer, "offers");

    PermissionsApi lookup = integrator.api(PermissionsApi.class);
    PermissionList past = lookup.lookup(null, new Whom(customer, "en", then));
    assertThat(past.at()).isEqualTo(then);
    assertThat(past.items()).isEqualTo(given.items());
    assertThat(choices.permissions(given.profile(), then, "en", null)).isEqualTo(past);
    assertThat(permission(customer, "offers").allowed()).isFalse();
    // Before the person came, and before the shop had any purposes.
    assertThat(lookup.lookup(null, new Whom(nobody, "en", then)).items())
        .isEqualTo(permissions(nobody).items());
    assertThat(lookup.lookup(null, new Whom(customer, "en", Instant.EPOCH)).items()).isEmpty();
  }

  private static Choices yes(Subject subject) {
    return new Choices(subject, List.of("offers"), null, null, "en", "web", "banner", null);
  }

  @Test
  @DisplayName("C1.3 who was shown a text that has been replaced is asked again")
  void consentToAReplacedTextIsRefused() {
    Choices stale =
        new Choices(
            customer, List.of("offers"), null, Map.of("offers", 9), "en", "web", "banner", null);

    assertThat(Client.problem(() -> integrator.api(ConsentsApi.class).choose(stale)).type())
        .isEqualTo("/problems/purpose-version-replaced");
    assertThat(shop.lookup(customer)).as("nobody was made").isEmpty();
  }

  @Test
  @DisplayName("C4.4 what is owed can be listed; nothing is")
  void noCleanUpIsOwed() {
    shop.give(customer, "offers");
    shop.optOut(customer, "offers");

    assertThat(dpo.api(CleanUpsApi.class).list(100).items())
        .noneMatch(owed -> owed.toString().contains(customer.customer()));
  }

  private PermissionList permissions(Subject subject) {
    return integrator.api(PermissionsApi.class).lookup(null, new Whom(subject, "en", null));
  }

  private PermissionInfo permission(Subject subject, String code) {
    return permissions(subject).items().stream()
        .filter(one -> one.purpose().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
