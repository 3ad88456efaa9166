package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.OptOutBy.URL_ENCODED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Reason;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionsApi;
import takt.client.consent.NewPurpose;
import takt.client.consent.PermissionInfo;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.PurposesApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptsApi;
import takt.client.erasures.ErasureBody;
import takt.client.erasures.ErasureCertificateInfo;
import takt.client.erasures.ErasureCertificateInfo.Done;
import takt.client.erasures.ErasureInfo;
import takt.client.erasures.ErasuresApi;
import takt.client.erasures.KeptPage;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.it.rest.ExportedLedger.Verdict;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Erasure of a person over REST, by an officer and by the person")
class ErasureIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String LAW = "law-" + UUID.randomUUID().toString().substring(0, 8);
  private static final String INVOICED = "Invoiced " + LAW;
  private static Plans plans;

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Shop shop = new Shop(SERVER);
  private final OptOutBy browser = new OptOutBy(SERVER);
  private final String number = Shop.customer();
  private final Subject person = Subject.customer(number);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    plans = new Plans(SERVER).lamps();
    plans.run();
    Client dpo = Client.of(SERVER, Role.DPO);
    dpo.api(PurposesApi.class)
        .publish(
            new NewPurpose(
                LAW, "legal-obligation", null, Shop.texts(LAW), 3_650, false, false, false));
    dpo.api(EventTypesApi.class)
        .put(INVOICED, null, new EventTypeSetting(List.of(LAW, "orders"), 0.0));
  }

  @Test
  @DisplayName("F6.1, F6.3, F6.5 a person goes from all modules, with a certificate")
  void erases() {
    UUID profile = known();
    // Somebody of the company has looked: the database guards that as long as the person is there.
    Client.of(SERVER, Role.MARKETER).api(DecisionsApi.class).trace(decided(person));
    ReceiptInfo receipt = shop.optOut(person, "newsletter");

    ErasureInfo erasure = erase(person);

    assertThat(dpo.last().status()).isEqualTo(201);
    assertThat(dpo.last().header("Location")).endsWith(erasure.self());
    assertThat(erasure.state()).isEqualTo("done");
    assertThat(erasure.certificate().done())
        .extracting(Done::module)
        .contains("profiles", "consent", "campaigns");
    assertThat(erasure.certificate().done())
        .contains(new Done("consent", "denials-kept", 1))
        .contains(new Done("campaigns", "decisions-anonymised", 2))
        .contains(new Done("profiles", "looks-deleted", 1));
    assertThat(Client.JSON.valueToTree(erasure.certificate()).toString())
        .doesNotContain(number, profile.toString(), "Ada");
    assertThat(shop.lookup(person)).isEmpty();
    assertThat(decided(person)).isNull();
    assertThat(Client.problem(() -> erase(Subject.profile(profile))).status()).isEqualTo(404);
    assertThat(dpo.api(ReceiptsApi.class).verify(receipt.id()).holds()).isTrue();
    assertThat(dpo.api(ErasuresApi.class).show(erasure.id())).isEqualTo(erasure);
    assertThat(dpo.api(ErasuresApi.class).list(null, 1).items()).hasSize(1);
    assertThat(allowed(shop.give(person, "offers"))).contains("offers");
    assertThat(shop.view(person, "offers").attributes()).isEmpty();
  }

  @Test
  @DisplayName("F6.2, F6.3 what the law asks for is kept apart, and seen with a reason only")
  void keeps() {
    known();
    shop.does(person, INVOICED);

    ErasureInfo erasure =
        dpo.api(ErasuresApi.class)
            .erase(
                null,
                new ErasureBody(
                    person,
                    "asked by letter",
                    List.of(new ErasureBody.Keep("orders", "warranty can be claimed"))));

    assertThat(erasure.certificate().kept())
        .extracting(
            ErasureCertificateInfo.Kept::purpose,
            ErasureCertificateInfo.Kept::ground,
            ErasureCertificateInfo.Kept::reason)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(LAW, "Art.17(3)(b)", ""),
            org.assertj.core.api.Assertions.tuple(
                "orders", "Art.17(3)(e)", "warranty can be claimed"));
    ErasuresApi erasures = dpo.header(Reason.HEADER, null).api(ErasuresApi.class);
    assertThat(Client.problem(() -> erasures.kept(erasure.id(), null, 0, 10)).status())
        .isEqualTo(428);
    assertThat(Client.problem(() -> erasures.kept(erasure.id(), "ab", 0, 10)).status())
        .isEqualTo(422);
    KeptPage kept = erasures.kept(erasure.id(), "tax audit", 0, 1);
    assertThat(kept.items()).hasSize(1);
    assertThat(kept.next()).isEqualTo(1);
    KeptPage rest = erasures.kept(erasure.id(), "tax audit", 1, 100);
    assertThat(Stream.concat(kept.items().stream(), rest.items().stream()))
        .extracting(KeptPage.Item::name)
        .contains(INVOICED, "Order Completed")
        .doesNotContain("Product Viewed");
    assertThat(rest.looks()).extracting(KeptPage.Look::reason).hasSize(2).contains("tax audit");
    assertThat(shop.lookup(person)).isEmpty();
    shop.does(person, INVOICED);
    assertThat(shop.lookup(person)).as("a later event makes a new profile").isPresent();
  }

  @Test
  @DisplayName("F6.4, C16.3 what was denied stays denied when the person comes again")
  void staysDenied() {
    shop.give(person, "newsletter");
    shop.optOut(person, "newsletter", "post");
    erase(person);
    UUID again = shop.give(person, "analysis");
    assertThat(allowed(again)).contains("analysis").doesNotContain("newsletter", "post");
    shop.give(person, "newsletter");
    assertThat(allowed(again)).contains("newsletter");
  }

  @Test
  @DisplayName("V.6 the verifier takes the certificate as it was signed, and nothing else")
  void verifies() throws Exception {
    known();
    ErasureInfo erasure = erase(person);
    String text = browser.get(SERVER.url() + erasure.copy().document()).body();
    String key = erasure.certificate().publicKey();

    Verdict right = ExportedLedger.verifyText(text, "--key", key);

    assertThat(right.status()).as(right.text()).isZero();
    assertThat(right.text()).contains(erasure.id().toString(), "That is a key you trust.");
    assertThat(ExportedLedger.verifyText(text).text()).contains("No trusted key was given");
    assertThat(ExportedLedger.verifyText(text, "--key", new Signer().publicKey()).status())
        .isEqualTo(1);
    for (String field : List.of("id", "askedBy", "askedAt", "at")) {
      ObjectNode changed = (ObjectNode) Client.JSON.readTree(text);
      changed.put(field, "2026-01-01T00:00:00Z");
      assertThat(ExportedLedger.verifyText(changed.toString(), "--key", key).status())
          .as(field)
          .isEqualTo(1);
    }
    ObjectNode fewer = (ObjectNode) Client.JSON.readTree(text);
    ((ArrayNode) fewer.get("done")).remove(0);
    assertThat(ExportedLedger.verifyText(fewer.toString(), "--key", key).text())
        .startsWith("WRONG");
    ObjectNode more = (ObjectNode) Client.JSON.readTree(text);
    more.put("note", "nothing was kept");
    assertThat(ExportedLedger.verifyText(more.toString(), "--key", key).text()).startsWith("WRONG");
  }

  @Test
  @DisplayName("W.3 the same Idempotency-Key gets the first answer again, with another body none")
  void repeats() {
    known();
    String key = UUID.randomUUID().toString();
    ErasureBody body = new ErasureBody(person, "asked by letter", null);
    ErasureInfo first = dpo.api(ErasuresApi.class).erase(key, body);
    ErasureInfo again = dpo.api(ErasuresApi.class).erase(key, body);
    assertThat(again).isEqualTo(first);
    assertThat(dpo.last().status()).isEqualTo(201);
    assertThat(dpo.last().header("Idempotent-Replayed")).isEqualTo("true");
    ErasureBody other = new ErasureBody(person, "asked by telephone", null);
    assertThat(Client.problem(() -> dpo.api(ErasuresApi.class).erase(key, other)).type())
        .isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  @DisplayName("F6.8, F6.5 whoever reads the mailbox erases its person, and holds the certificate")
  void byThePerson() {
    Mailbox mailbox = new Mailbox(SERVER);
    Subject owner = Subject.email(mailbox.address());
    shop.give(owner, "newsletter");
    browser.post(
        SERVER.url() + "/api/subscriptions?language=en",
        URL_ENCODED,
        "address=" + mailbox.address().replace("@", "%40"));
    String list = mailbox.link(mailbox.mails().get(0));
    assertThat(browser.get(list).body()).contains("Delete everything about me");
    String page = list.replaceAll("[?].*", "") + "/erasure?language=en";

    assertThat(browser.get(page).body()).contains("What is deleted", "What stays, and why", LAW);
    assertThat(shop.lookup(owner)).as("to look changes nothing").isPresent();
    HttpResponse<String> done = browser.post(page, URL_ENCODED, "erase=everything");

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("Everything is deleted");
    assertThat(shop.lookup(owner)).isEmpty();
    assertThat(mailbox.mails()).isEmpty();
    assertThat(browser.get(page).statusCode()).isEqualTo(404);
    assertThat(browser.get(list).statusCode()).isEqualTo(404);
    String address =
        done.body().replaceAll("(?s).*(/api/erasure-certificates/[^\"?]*/page).*", "$1");
    assertThat(browser.get(SERVER.url() + address + "?language=de").body())
        .contains("Bescheinigung über das Löschen", "von der Person selbst", "Akten über Sie")
        .doesNotContain(mailbox.address());
    assertThat(browser.get(SERVER.url() + address.replace("/page", "x/page")).statusCode())
        .isEqualTo(404);
  }

  /** Somebody of whom every module knows something. */
  private UUID known() {
    UUID profile = shop.give(person, "offers", "analysis");
    shop.views(person, "lamps");
    shop.buys(person, "lamp-1", "lamps");
    assertThat(decided(person)).isNotNull();
    return profile;
  }

  private ErasureInfo erase(Subject subject) {
    return dpo.api(ErasuresApi.class)
        .erase(null, new ErasureBody(subject, "asked by letter", null));
  }

  private static UUID decided(Subject subject) {
    return Client.of(SERVER, Role.INTEGRATOR)
        .api(DecisionsApi.class)
        .decide(new DecisionBody(subject, plans.placement(), "en", null))
        .id();
  }

  private List<String> allowed(UUID profile) {
    return dpo.api(ProfileChoicesApi.class).permissions(profile, null, "en", null).items().stream()
        .filter(PermissionInfo::allowed)
        .map(PermissionInfo::purpose)
        .toList();
  }
}
