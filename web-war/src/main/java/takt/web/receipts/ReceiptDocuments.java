package takt.web.receipts;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.client.consent.PersonalCopy;
import takt.consent.ChoiceReceipt;
import takt.consent.ChoiceReceipts;
import takt.consent.ConsentHistory;
import takt.web.rest.Json;

/**
 * Consent records and receipts as JSON-LD documents that need no other document to be read (rule
 * C8.3).
 */
@ApplicationScoped
public class ReceiptDocuments {

  private static final Map<String, String> CONTEXT =
      Map.of(
          "dpv", "https://w3id.org/dpv#",
          "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#",
          "dpv-27560", "https://w3id.org/dpv/schema/dpv-27560#",
          "dct", "http://purl.org/dc/terms/",
          "schema", "https://schema.org/",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  @Inject Controller controller;
  @Inject ConsentRecords records;
  @Inject ChoiceReceipts receipts;

  /** A receipt of the profile {@code dpv-27560:receipt-eu-gdpr}. */
  public String receipt(ChoiceReceipt receipt) {
    String id = receipt.id().toString();
    return text(
        Node.of("dpv:ConsentReceipt")
            .id("urn:uuid:" + id)
            .put("dct:identifier", id)
            .put("dpv:hasIdentifier", id)
            .put("dct:conformsTo", Node.named("dpv-27560:receipt-eu-gdpr"))
            .put("dct:created", Node.time(receipt.at()))
            .put("dct:publisher", Node.named(controller.iri()))
            .put("schema:recipient", Node.named(ConsentRecords.person(receipt.profile())))
            .put("dpv:hasRecordOfActivity", nodes(receipt.histories()))
            .properties());
  }

  /** The records of these purposes. */
  public String records(List<ConsentHistory> histories) {
    return text(Map.of("@graph", nodes(histories)));
  }

  /** Where the person finds their copy of the receipt of a choice. */
  public PersonalCopy copy(UUID choice) {
    String address = "/api/consent-receipts/" + receipts.key(choice);
    return new PersonalCopy(address, address + "/page");
  }

  private List<Node> nodes(List<ConsentHistory> histories) {
    return histories.stream().map(records::of).toList();
  }

  private static String text(Map<String, Object> document) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", CONTEXT);
    all.putAll(document);
    try {
      return Json.mapper().writeValueAsString(all);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
