package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.consent.ProcessingRecords;
import takt.client.consent.ProcessingRecords.Activity;
import takt.client.consent.ProcessingRecordsApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** The records of processing activities, as a data protection officer gets them. */
class ProcessingRecordsIT {

  private static final HttpClient HTTP = Http.client();
  private static final TaktServer SERVER = TaktServer.shared();

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final ProcessingRecordsApi records = dpo.api(ProcessingRecordsApi.class);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("C11.1 C11.2 they have an activity for each purpose, and name what is not set")
  void haveEveryPurpose() {
    String retired = Retirements.retired(SERVER);

    ProcessingRecords read = records.read();

    assertThat(read.activities())
        .extracting(Activity::purpose)
        .contains("offers", "orders", "post", retired);
    Activity orders = activity(read, "orders");
    assertThat(orders.basis()).isEqualTo("contract");
    assertThat(orders.state()).isEqualTo("published");
    assertThat(orders.kept().get("de"))
        .isEqualTo("Wir löschen diese Daten spätestens nach 2 Jahren.");
    assertThat(activity(read, retired).ended()).isNotNull();
    assertThat(activity(read, retired).state()).isEqualTo("retired");
    assertThat(read.open()).contains("TAKT_DPO", "TAKT_SECURITY_DE").doesNotContain("TAKT_COMPANY");
    assertThat(read.security().get("en")).contains("hash");
    assertThat(read.controller().dataProtectionOfficer()).isNull();
  }

  @Test
  @DisplayName("C11.3 a spreadsheet with a line for each, in the language asked for")
  void asSpreadsheet() {
    List<String> lines = records.csv("de", null).lines().toList();

    assertThat(dpo.last().header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(dpo.last().header("Content-Disposition")).contains("processing-records.csv");
    assertThat(lines.get(0)).startsWith("\"Kürzel\",\"Bezeichnung\",\"Fassung\"");
    assertThat(lines).anyMatch(line -> line.startsWith("\"offers\","));
    assertThat(records.csv(null, "en").lines().findFirst().orElseThrow())
        .contains("\"Legal basis\"");
  }

  @Test
  @DisplayName("C11.3 a page in both languages, which a browser may ask the key for")
  void asPage() throws Exception {
    assertThat(records.page("de", null)).contains("<html lang=\"de\">", "Rechtsgrundlage");
    assertThat(records.page(null, "en-GB")).contains("<html lang=\"en\">", "Legal basis");

    HttpResponse<String> asked = open("");
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    String user = SERVER.key(Role.DPO) + ":";
    HttpResponse<String> page =
        open("Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.body()).contains("<h3>offers</h3>");
  }

  private static Activity activity(ProcessingRecords read, String purpose) {
    return read.activities().stream()
        .filter(one -> one.purpose().equals(purpose))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> open(String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/processing-records/page"));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
