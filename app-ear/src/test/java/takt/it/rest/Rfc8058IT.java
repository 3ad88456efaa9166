package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.OptOutBy.ONE_CLICK;
import static takt.it.rest.OptOutBy.URL_ENCODED;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.Subject;
import takt.client.consent.LedgerItem;
import takt.client.consent.NewPurpose;
import takt.client.consent.OptOutLinkInfo;
import takt.client.consent.PermissionInfo;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/**
 * RFC 8058, rule by rule: what it asks of whoever makes the header fields and takes the POST. That
 * DKIM covers both fields is up to who sends the mail.
 */
@DisplayName("RFC 8058, one-click unsubscription")
class Rfc8058IT {

  private static final TaktServer SERVER = TaktServer.shared();

  private static final String SHARED = "shared-by-mail";

  private final OptOutBy mail = new OptOutBy(SERVER);
  private final Shop shop = new Shop(SERVER);
  private final Subject customer = Subject.customer(Shop.customer());
  private final UUID profile = shop.give(customer, "newsletter", "offers");
  private final OptOutLinkInfo link = mail.link(customer, "newsletter");

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    PurposesApi purposes = Client.of(SERVER, Role.DPO).api(PurposesApi.class);
    purposes.publish(
        new NewPurpose(
            SHARED,
            "legitimate-interest",
            null,
            Shop.texts(SHARED),
            30,
            false,
            false,
            false,
            new PurposeTerms(
                null, null, null, List.of("address"), null, null, null, true, null, null),
            null));
  }

  @Test
  @DisplayName("3.1: one List-Unsubscribe field with one web address, at the place persons reach")
  void oneAddress() {
    assertThat(link.headers()).containsOnlyKeys("List-Unsubscribe", "List-Unsubscribe-Post");
    assertThat(link.headers().get("List-Unsubscribe"))
        .isEqualTo("<" + link.url() + ">")
        .matches("<http://localhost:9080/api/unsubscribe/[A-Za-z0-9_-]+>");
  }

  @Test
  @DisplayName("3.1: one List-Unsubscribe-Post field with the one pair that there is")
  void onePair() {
    assertThat(link.headers().get("List-Unsubscribe-Post")).isEqualTo(ONE_CLICK);
  }

  @Test
  @DisplayName("3.1: both fields fit into a line of a mail (RFC 5322 section 2.1.1)")
  void fitIntoALine() {
    assertThat(link.headers().entrySet())
        .allSatisfy(
            field -> assertThat(field.getKey() + ": " + field.getValue()).matches("[ -~]{1,500}"));
  }

  @Test
  @DisplayName("3.1: the address is enough to know the recipient and the list")
  void addressIsEnough() {
    Subject other = Subject.customer(Shop.customer());
    UUID neighbour = shop.give(other, "newsletter");

    assertThat(mail.oneClick(link).statusCode()).isEqualTo(200);

    assertThat(allowed(profile)).containsEntry("newsletter", false).containsEntry("offers", true);
    assertThat(allowed(neighbour)).as("another recipient").containsEntry("newsletter", true);
  }

  @Test
  @DisplayName("3.1: the address is opaque: neither who nor what can be read out of it")
  void opaque() {
    byte[] token = java.util.Base64.getUrlDecoder().decode(OptOutBy.token(link));
    String bytes = new String(token, java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(bytes).doesNotContainIgnoringCase("newsletter", profile.toString());
    assertThat(java.util.HexFormat.of().formatHex(token))
        .doesNotContain(profile.toString().replace("-", ""));
    assertThat(OptOutBy.token(mail.link(customer, null)))
        .hasSameSizeAs(OptOutBy.token(link))
        .isNotEqualTo(OptOutBy.token(link));
  }

  @Test
  @DisplayName("3.1, 7: an address that nobody made stops nothing")
  void hardToForge() {
    String token = OptOutBy.token(link);
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(mail.post(link.url().replace(token, forged), URL_ENCODED, ONE_CLICK).statusCode())
          .as("letter %d", at)
          .isEqualTo(404);
    }
    assertThat(allowed(profile)).containsEntry("newsletter", true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List-Unsubscribe=One-Click",
        "List-Unsubscribe=One-Click\r\n",
        "List%2DUnsubscribe=One%2DClick"
      })
  @DisplayName("3.2: the POST may be encoded as application/x-www-form-urlencoded")
  void urlEncoded(String body) {
    assertThat(mail.post(link.url(), URL_ENCODED, body).statusCode()).isEqualTo(200);
    assertThat(allowed(profile)).containsEntry("newsletter", false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"----x", "\"simple boundary:42\"", "3f1a'b_c"})
  @DisplayName("3.2: the POST may be encoded as multipart/form-data")
  void multipart(String boundary) {
    String line = "--" + boundary.replace("\"", "");
    String body =
        line
            + "\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n"
            + line
            + "--\r\n";

    HttpResponse<String> answer =
        mail.post(link.url(), "multipart/form-data; boundary=" + boundary, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(allowed(profile)).containsEntry("newsletter", false);
  }

  @Test
  @DisplayName("3.2: the POST unsubscribes with no more questions, and nobody need do anything")
  void noMoreQuestions() {
    HttpResponse<String> answer = mail.oneClick(link);

    assertThat(answer.body()).contains("<h1>Done</h1>", "is stopped, from now on.");
    assertThat(allowed(profile)).containsEntry("newsletter", false);
    assertThat(entries())
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("withdrawn");
              assertThat(entry.channel()).isEqualTo("email");
              assertThat(entry.place()).isEqualTo("List-Unsubscribe");
              assertThat(entry.actor()).isEqualTo("person");
            });
  }

  @Test
  @DisplayName("3.1: the answer to the POST is no redirect")
  void noRedirect() {
    HttpResponse<String> answer = mail.oneClick(link);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("location", "refresh");
    assertThat(answer.body()).doesNotContainIgnoringCase("http-equiv");
  }

  @Test
  @DisplayName("3.2: the POST needs no cookie, no authentication and nothing else, and sets none")
  void noContext() {
    HttpResponse<String> answer = mail.oneClick(link);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "www-authenticate");
    assertThat(mail.get(link.url()).headers().map()).doesNotContainKey("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "application/json", "text/plain;q=0.5", "image/png"})
  @DisplayName("3.2: the POST unsubscribes whatever kind of answer is asked for")
  void anyAnswer(String accepted) {
    assertThat(mail.post(link.url(), URL_ENCODED, ONE_CLICK, "Accept", accepted).statusCode())
        .isEqualTo(200);
    assertThat(allowed(profile)).containsEntry("newsletter", false);
  }

  @Test
  @DisplayName("3.2: the address is the one that a person opens to unsubscribe by hand")
  void sameAddressByHand() {
    assertThat(mail.get(link.url()).body())
        .contains(
            "Stop “newsletter”?",
            "<form method=\"post\" action=\"?language=en\">",
            ">Stop this</button>");

    HttpResponse<String> answer = mail.button(link, "this");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(allowed(profile)).containsEntry("newsletter", false);
  }

  @Test
  @DisplayName("1: GET and HEAD, as scanners of links send them, change nothing in any table")
  void lookingChangesNothing() throws Exception {
    try (Connection connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, BadRequestIT.ALIVE);
      Map<String, Long> before = rows.contents();
      for (int i = 0; i < 3; i++) {
        assertThat(mail.get(link.url(), "Sec-GPC", "1").statusCode()).isEqualTo(200);
        assertThat(mail.head(link.url()).statusCode()).isEqualTo(200);
        assertThat(mail.get(link.url() + "?" + ONE_CLICK).statusCode()).isEqualTo(200);
      }
      assertThat(rows.contents()).isEqualTo(before);
    }
    assertThat(allowed(profile)).containsEntry("newsletter", true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "List-Unsubscribe=",
        "List-Unsubscribe=Two-Clicks",
        "list-unsubscribe=One-Click",
        "Unsubscribe=One-Click",
        "stop=nothing"
      })
  @DisplayName("3.2: a POST that says anything else unsubscribes nobody")
  void anythingElse(String body) {
    assertThat(mail.post(link.url(), URL_ENCODED, body).statusCode()).isEqualTo(422);
    assertThat(mail.post(link.url(), "application/json", body).statusCode()).isEqualTo(415);
    assertThat(allowed(profile)).containsEntry("newsletter", true);
  }

  @Test
  @DisplayName("4: a POST that is repeated does no harm, and answers as the first")
  void repeated() {
    List<Integer> statuses =
        java.util.stream.Stream.generate(() -> mail.oneClick(link).statusCode()).limit(5).toList();

    assertThat(statuses).containsOnly(200);
    assertThat(entries()).filteredOn(one -> one.kind().equals("withdrawn")).hasSize(1);
  }

  @Test
  @DisplayName("A browser's Global Privacy Control is heeded beside it, and nothing without it")
  void globalPrivacyControl() {
    mail.oneClick(link);
    assertThat(allowed(profile)).containsEntry(SHARED, true);

    mail.post(link.url(), URL_ENCODED, ONE_CLICK, "Sec-GPC", "1");

    assertThat(allowed(profile))
        .containsEntry(SHARED, false)
        .containsEntry("newsletter", false)
        .containsEntry("offers", true);
  }

  private Map<String, Boolean> allowed(UUID whose) {
    return choices().permissions(whose, null, "en", null).items().stream()
        .collect(
            java.util.stream.Collectors.toMap(PermissionInfo::purpose, PermissionInfo::allowed));
  }

  private List<LedgerItem> entries() {
    return choices().ledger(profile, 0, 500).items();
  }

  private static ProfileChoicesApi choices() {
    return Client.of(SERVER, Role.DPO).api(ProfileChoicesApi.class);
  }
}
