package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.ConsentData;
import takt.client.consent.ConsentData.MadeChoice;
import takt.client.consent.ConsentDataApi;
import takt.client.consent.ConsentExportApi;
import takt.client.consent.PermissionInfo;
import takt.client.consent.ReceiptInfo;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Everything about consents, to be taken along. */
class ConsentExportIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Shop shop = new Shop(SERVER);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "C11.4 the export has every version, every text by its hash, receipts, and the ledger")
  void exportsEverything() throws IOException {
    String retired = Retirements.retired(SERVER);
    Subject somebody = Subject.customer(Shop.customer());
    shop.give(somebody, "offers");
    Set<String> receipts = new HashSet<>();
    for (int more = 0; more < 120; more++) {
      receipts.add(shop.optOut(somebody, "offers").id().toString());
    }

    Map<String, List<JsonNode>> lines = lines();

    assertThat(dpo.last().header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines.get("purpose"))
        .extracting(one -> one.path("code").asText() + " " + one.path("state").asText())
        .contains("offers published", "orders published", retired + " retired");
    assertThat(lines.get("retirement"))
        .extracting(one -> one.path("purpose").asText())
        .contains(retired);
    assertThat(lines.get("text"))
        .extracting(one -> one.path("hash").asText())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(2 * 6);
    assertThat(lines.get("receipt"))
        .extracting(one -> one.path("id").asText())
        .doesNotHaveDuplicates()
        .containsAll(receipts);
    assertThat(lines).containsKey("export");
  }

  @Test
  @DisplayName(
      "C11.5 a person's own data: what they permit, chose and were shown, and what was done")
  void onePersonsData() {
    Subject somebody = Subject.customer(Shop.customer());
    UUID profile = shop.give(somebody, "offers", "newsletter");
    ReceiptInfo receipt = shop.optOut(somebody, "newsletter");

    ConsentData data = dpo.api(ConsentDataApi.class).read(profile, "de", null);

    assertThat(data.profile()).isEqualTo(profile);
    assertThat(data.complete()).isTrue();
    assertThat(data.permissions())
        .filteredOn(PermissionInfo::allowed)
        .extracting(PermissionInfo::purpose)
        .contains("offers", "orders")
        .doesNotContain("newsletter");
    assertThat(data.choices())
        .extracting(one -> one.entry().kind() + " " + one.entry().purpose())
        .containsExactly("given newsletter", "given offers", "withdrawn newsletter");
    assertThat(data.choices())
        .allSatisfy(
            one -> {
              assertThat(one.name()).isEqualTo(one.entry().purpose());
              assertThat(one.text()).contains("Benefit.");
            });
    assertThat(data.choices()).extracting(MadeChoice::evidence).containsOnlyNulls();
    assertThat(data.receipts()).containsExactly(receipt);
  }

  private Map<String, List<JsonNode>> lines() throws IOException {
    Map<String, List<JsonNode>> lines = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                dpo.api(ConsentExportApi.class).export(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode one = Client.JSON.readTree(line);
        String kind = one.fieldNames().next();
        lines.computeIfAbsent(kind, first -> new ArrayList<>()).add(one.get(kind));
      }
    }
    return lines;
  }
}
