package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.Chosen;
import takt.client.consent.ConsentReceiptsApi;
import takt.client.consent.ConsentRecordsApi;
import takt.client.consent.ConsentsApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Consent records and receipts by ISO/IEC TS 27560 in the Data Privacy Vocabulary")
class ConsentReceiptIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final Dpv DPV = Dpv.read();

  private final Shop shop = new Shop(SERVER);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Client anybody = Client.anonymous(SERVER);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("C8.3 a profile's records are JSON-LD by the vocabulary, with every field they need")
  void recordsAreByTheVocabulary() throws Exception {
    UUID profile = shop.give(customer, "offers", "newsletter");
    shop.optOut(customer, "newsletter", "analysis", "post");
    shop.give(customer, "newsletter");

    String document = dpo.api(ConsentRecordsApi.class).records(profile);

    assertThat(dpo.last().header("Content-Type")).startsWith("application/ld+json");
    assertThat(DPV.faults(document)).isEmpty();
    assertThat(records(document, "/@graph"))
        .extracting(ConsentReceiptIT::purpose, one -> one.path("@type").asText(), this::states)
        .containsExactlyInAnyOrder(
            tuple("offers", "dpv:ConsentRecord", List.of("dpv:ConsentGiven")),
            tuple(
                "newsletter",
                "dpv:ConsentRecord",
                List.of("dpv:ConsentGiven", "dpv:ConsentWithdrawn", "dpv:ConsentGiven")),
            tuple("analysis", "dpv:ConsentRecord", List.of("dpv:ConsentRefused")),
            tuple("post", "dpv:DataProcessingRecord", List.of("dpv:LegitimateInterestObjected")));
  }

  @Test
  @DisplayName("C8.1, C8.2 a consent names the person's own receipt, which opens without a log-in")
  void aConsentHasItsReceipt() throws Exception {
    shop.give(customer, "newsletter");
    Chosen chosen = choose("offers", "analysis");

    String document = receipt(chosen.copy().document());

    assertThat(anybody.last().header("Content-Type")).startsWith("application/ld+json");
    assertThat(DPV.faults(document)).isEmpty();
    assertThat(Client.JSON.readTree(document).path("@type").asText())
        .isEqualTo("dpv:ConsentReceipt");
    assertThat(records(document, "/dpv:hasRecordOfActivity"))
        .as("no more than the choice was about")
        .extracting(ConsentReceiptIT::purpose)
        .containsExactlyInAnyOrder("offers", "analysis");
    assertThat(choose("offers").copy()).as("nothing new was given").isNull();
  }

  @Test
  @DisplayName("C8.1 an opt-out's receipt shows what stood with it, whatever came later")
  void anOptOutHasItsReceipt() throws Exception {
    shop.give(customer, "offers");
    ReceiptInfo optOut = shop.optOut(customer, "offers");
    String document = receipt(optOut.copy().document());
    shop.give(customer, "offers");

    assertThat(DPV.faults(document)).isEmpty();
    assertThat(receipt(optOut.copy().document())).isEqualTo(document);
    assertThat(dpo.api(ReceiptsApi.class).get(optOut.id()).copy()).isEqualTo(optOut.copy());
    assertThat(records(document, "/dpv:hasRecordOfActivity"))
        .extracting(this::states)
        .containsExactly(List.of("dpv:ConsentGiven", "dpv:ConsentWithdrawn"));
  }

  @Test
  @DisplayName("C8.9 a receipt is a page, too, in German and English, for whoever holds its key")
  void aReceiptIsAPage() {
    shop.give(customer, "offers");
    String page = shop.optOut(customer, "offers", "post").copy().page();
    String key = page.replaceAll("/api/consent-receipts/|/page", "");
    ConsentReceiptsApi receipts = anybody.api(ConsentReceiptsApi.class);

    String german = receipts.page(key, "de", null);

    assertThat(german)
        .contains(
            "<html lang=\"de\">",
            "Sie haben zugestimmt.",
            "Sie haben Ihre Einwilligung widerrufen.",
            "Sie haben widersprochen.",
            "Benefit.",
            "/api/privacy",
            "/api/consent-receipts/" + key);
    assertThat(anybody.last().header("Content-Type"))
        .isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(anybody.last().header("Content-Security-Policy")).contains("default-src 'none'");
    shop.give(customer, "offers");
    assertThat(receipts.page(key, "de", null)).as("it stays as it was").isEqualTo(german);
    assertThat(receipts.page(key, null, "en")).contains("You withdrew your consent.");
  }

  @Test
  @DisplayName("C8.2 no other key opens anything")
  void noOtherKeyOpensAnything() {
    ReceiptInfo optOut = shop.optOut(customer, "offers");
    String key = optOut.copy().document().replace("/api/consent-receipts/", "");
    String forged = (key.charAt(0) == 'A' ? "B" : "A") + key.substring(1);
    ConsentReceiptsApi receipts = anybody.api(ConsentReceiptsApi.class);

    for (String wrong : List.of(forged, key.substring(1), optOut.id().toString())) {
      assertThat(Client.problem(() -> receipts.receipt(wrong)).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0} for {1}")
  @DisplayName("The check finds what is wrong with a document")
  @CsvSource({
    "dpv:hasNotice, dpv:hasNotise, no property",
    "dpv:ConsentNotice, dpv:ConsentNotise, no class",
    "dpv:ConsentGiven, dpv:Marketing, is not of",
    "dpv:Recipient, dpv:hasRecipient, no class",
    "dpv:hasStorageCondition, dct:hasStorageCondition, lacks",
    "dpv:isIndicatedAtTime, dct:date, lacks",
    "dpv-27560:record-eu-gdpr, dpv-27560:record-eu, nobody describes",
    "eu-gdpr:A6-1-a, eu-gdpr:A6-1-z, nobody describes"
  })
  void theCheckFindsFaults(String right, String wrong, String fault) {
    UUID profile = shop.give(customer, "offers");
    String document = dpo.api(ConsentRecordsApi.class).records(profile);
    assertThat(document).contains('"' + right + '"');

    List<String> faults = DPV.faults(document.replace('"' + right + '"', '"' + wrong + '"'));

    assertThat(faults).anyMatch(one -> one.contains(fault));
  }

  private Chosen choose(String... purposes) {
    return Client.of(SERVER, Role.INTEGRATOR)
        .api(ConsentsApi.class)
        .choose(
            new Choices(
                customer, List.of(purposes), null, Map.of(), "en", "web", "banner", "person"));
  }

  private String receipt(String address) {
    return anybody
        .api(ConsentReceiptsApi.class)
        .receipt(address.replace("/api/consent-receipts/", ""));
  }

  private static List<JsonNode> records(String document, String where) throws Exception {
    JsonNode records = Client.JSON.readTree(document).at(where);
    return StreamSupport.stream(records.spliterator(), false).toList();
  }

  private static String purpose(JsonNode record) {
    return record.at("/dpv:hasProcess/dpv:hasPurpose/dct:identifier").asText();
  }

  private List<String> states(JsonNode record) {
    JsonNode states =
        record.has("dpv:hasConsentStatus")
            ? record.path("dpv:hasConsentStatus")
            : record.path("dpv:hasStatus");
    return states.findValuesAsText("@type").stream()
        .filter(
            type ->
                type.startsWith("dpv:Consent")
                    || type.startsWith("dpv:Renewed")
                    || type.startsWith("dpv:Legitimate"))
        .toList();
  }
}
