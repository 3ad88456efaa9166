package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.OptOutBy.URL_ENCODED;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.profiles.AccessReport;
import takt.client.profiles.AccessReportsApi;
import takt.client.profiles.AccessRequest;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.PortableCopiesApi;
import takt.client.profiles.PortableRequest;
import takt.client.profiles.ProfilesApi;
import takt.client.profiles.ReportPlaces;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("What a person can see of all that is known about them, and take along")
class AccessReportIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String REASON = "Asked by letter";

  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final OptOutBy browser = new OptOutBy(SERVER);
  private final String number = Shop.customer();
  private final Subject person = Subject.customer(number);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F7.1, G4.5 the report has what every module knows about somebody")
  void everyModule() {
    UUID profile = shop.give(person, "offers", "newsletter");
    identify("m-1", "{\"firstName\": \"Ada\"}");
    shop.views(person, "lamps");
    shop.buys(person, "lamp-1", "lamps");
    DecisionInfo decided = decide();
    queue();

    AccessReport report = report(null);

    assertThat(report.profile()).isEqualTo(profile);
    assertThat(report.complete()).isTrue();
    assertThat(report.identifiers())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.type()).isEqualTo("customer");
              assertThat(one.value()).isEqualTo(number);
              assertThat(one.since()).isNotNull();
            });
    assertThat(report.facts())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.value()).isEqualTo("Ada");
              assertThat(one.source()).isEqualTo("identify");
              assertThat(one.purposes()).containsExactly("offers", "orders");
            });
    assertThat(report.interests()).extracting("name").contains("lamps");
    assertThat(report.purchases()).extracting("item").containsExactly("lamp-1");
    assertThat(report.orders()).extracting("order").contains("o-lamp-1");
    assertThat(report.familiarity()).isEqualTo("customer");
    assertThat(report.familiarBy().orders()).isEqualTo(1);
    assertThat(report.familiarBy().firstOrder()).isEqualTo(report.familiarBy().lastOrder());
    assertThat(report.events())
        .extracting("name")
        .containsExactlyInAnyOrder("Identify", "Product Viewed", "Order Completed");
    assertThat(report.decisions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(decided.id());
              assertThat(one.explanation()).isEqualTo(decided.explanation());
            });
    assertThat(report.messages()).extracting("title").containsExactly("Dear friends");
    assertThat(report.choices().choices()).hasSize(2);
    assertThat(report.purposes()).extracting("purpose").contains("offers", "orders");
    assertThat(report.rights()).isNotEmpty();
  }

  @Test
  @DisplayName("F7.1, G8.5 the report says about what they complained, until they opt out")
  void complaints() {
    shop.give(person, "offers");
    shop.views(person, "lamps");
    UUID decided = decide().id();
    assertThat(report(null).complaints()).isEmpty();
    shop.feedback(person, "Message Complained", decided);

    AccessReport report = report(null);

    assertThat(report.complaints())
        .singleElement()
        .satisfies(one -> assertThat(one.purpose()).isEqualTo("offers"));
    assertThat(report.decisions())
        .singleElement()
        .satisfies(
            one -> assertThat(one.complainedAt()).isEqualTo(report.complaints().get(0).at()));
    assertThat(report(new ReportPlaces(null, decided, null)).complaints()).isNull();
    shop.optOut(person);
    assertThat(report(null).complaints()).isEmpty();
  }

  @Test
  @DisplayName("F7.1 after an opt-out, the report has nothing that was cleaned up")
  void afterAnOptOut() {
    shop.give(person, "offers");
    shop.views(person, "lamps");
    decide();
    shop.optOut(person);

    AccessReport report = report(null);

    assertThat(report.events()).isEmpty();
    assertThat(report.interests()).isEmpty();
    assertThat(report.decisions()).isEmpty();
    assertThat(report.choices().receipts()).hasSize(1);
  }

  @Test
  @DisplayName("F7.3 whoever read it stands in it: who, role, when, what and why")
  void whoLooked() {
    shop.give(person, "offers");
    Instant before = Instant.now();
    report(null);

    List<AccessReport.Seen> looks = report(null).looks();

    assertThat(looks).hasSize(2);
    assertThat(looks.get(1))
        .satisfies(
            one -> {
              assertThat(one.who()).isEqualTo("Data protection");
              assertThat(one.role()).isEqualTo("dpo");
              assertThat(one.kinds()).containsExactly("everything");
              assertThat(one.reason()).isEqualTo(REASON);
              assertThat(one.at()).isAfterOrEqualTo(before.minusSeconds(1));
            });
  }

  @Test
  @DisplayName("F7.1 what did not fit goes on where the answer says, and only that")
  void after() {
    shop.give(person, "offers");
    shop.views(person, "lamps");
    UUID decided = decide().id();

    AccessReport rest = report(new ReportPlaces(null, decided, null));

    assertThat(rest.decisions()).isEmpty();
    assertThat(rest.events()).isNull();
    assertThat(rest.identifiers()).isNull();
    assertThat(rest.complete()).isTrue();
  }

  @Test
  @DisplayName("F7.2 what was taken along comes in again as what went out")
  void takenAlong() throws IOException {
    shop.give(person, "offers", "analysis");
    identify("m-1", "{\"firstName\": \"Ada\", \"age\": 36, \"address\": {\"city\": \"London\"}}");
    send(
        "page",
        "{\"userId\": \"%s\", \"messageId\": \"m-2\", \"name\": \"Home\","
            + " \"properties\": {\"url\": \"https://shop.example/\"}, \"unheardOf\": [1, 2.50]}");
    shop.views(person, "lamps");
    shop.buys(person, "lamp-1", "lamps");

    List<JsonNode> lines = portable(person);

    assertThat(lines).hasSize(4);
    assertThat(lines)
        .allSatisfy(
            one -> {
              assertThat(one.path("userId").asText()).isEqualTo(number);
              assertThat(one.at("/context/purposes")).isNotEmpty();
            });
    assertThat(lines.get(0).at("/context/externalIds/0/id").asText()).isEqualTo(number);

    Subject elsewhere = Subject.customer(Shop.customer());
    shop.give(elsewhere, "offers", "analysis");
    String batch = "{\"batch\": " + lines + "}";
    integrator
        .tracking(TrackingApi.class)
        .batch(stream(batch.replace(number, elsewhere.customer())));

    List<JsonNode> again = portable(elsewhere);
    assertThat(again.toString().replace(elsewhere.customer(), number)).isEqualTo(lines.toString());
    AccessReport there = report(elsewhere, null);
    AccessReport here = report(null);
    assertThat(there.facts()).isEqualTo(here.facts()).hasSize(2);
    assertThat(there.purchases()).isEqualTo(here.purchases());
    assertThat(there.orders()).isEqualTo(here.orders());
    assertThat(there.interests()).extracting("name").containsExactly("lamps");
  }

  @Test
  @DisplayName("F7.2 what rests on neither consent nor contract is not taken along")
  void notTakenAlong() throws IOException {
    shop.give(person, "offers");
    shop.views(person, "lamps");
    shop.optOut(person);

    List<JsonNode> lines = portable(person);

    assertThat(lines).singleElement().satisfies(one -> assertThat(one.path("traits")).isEmpty());
  }

  /** As if a tablet that several persons share had named this one. */
  private static void ledTogether(UUID profile) throws SQLException {
    try (Connection connection = SERVER.database().connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into profiles.led_together (type, code, profile_id, led_at)"
                    + " values ('anonymous', ?, ?, current_timestamp)")) {
      insert.setString(1, Shop.visitor());
      insert.setObject(2, profile);
      insert.executeUpdate();
    }
  }

  /** A visitor who permits something, and so has a profile. */
  private String visitor() {
    String visitor = Shop.visitor();
    shop.give(Subject.visitor(visitor), "offers");
    return visitor;
  }

  @Test
  @DisplayName("F1.10, F7.1 what was used together is told, nothing of another person's")
  void joins() {
    shop.give(person, "offers");
    String tablet = visitor();
    shop.identify(number, tablet);
    assertThat(report(null).joins())
        .filteredOn(one -> one.type().equals("anonymous"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.value()).isEqualTo(tablet);
              assertThat(one.at()).isNotNull();
            });
    String other = Shop.customer();
    shop.give(Subject.customer(other), "offers");

    shop.identify(other, tablet);

    assertThat(report(null).joins())
        .as("it leads to somebody else by now")
        .filteredOn(one -> one.type().equals("anonymous"))
        .extracting(AccessReport.Joined::value)
        .containsOnlyNulls();
  }

  @Test
  @DisplayName("F7.4 the link that is mailed shows everything, and no other link does")
  void byTheMailedLink() throws IOException, SQLException {
    Mailbox mailbox = new Mailbox(SERVER);
    UUID absorbed = shop.give(Subject.email(mailbox.address()), "newsletter");
    UUID kept = shop.give(person, "offers");
    dpo.api(ProfilesApi.class).merge(kept, new OtherProfile(absorbed));
    ledTogether(kept);
    shop.views(person, "lamps");
    shop.buys(person, "lamp-1", "lamps");
    for (int i = 0; i < 50; i++) {
      shop.views(person, "old-things");
    }
    decide();
    report(null);
    browser.post(
        SERVER.url() + "/api/subscriptions?language=en",
        URL_ENCODED,
        "address=" + URLEncoder.encode(mailbox.address(), StandardCharsets.UTF_8));
    String list = mailbox.link(mailbox.mails().get(0)).replaceAll("[?].*", "");

    assertThat(browser.get(list).body()).contains("See everything that we know about you");
    HttpResponse<String> english = browser.get(list + "/data?language=en");
    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(english.body())
        .contains(
            number,
            mailbox.address(),
            "Looked at an item: kind of goods",
            REASON,
            "Data protection (dpo)")
        .contains("Two profiles were the same person: you.", "You have bought from us.")
        .contains("was chosen for you", "What for: offers")
        .contains("Used together with another id of yours: Id of your device or browser");
    assertThat(browser.get(list + "/data?language=de").body())
        .contains("Alles über Sie", "Kundennummer", "Artikel angesehen", "Wozu: offers")
        .contains("Zusammen mit einer anderen Kennung von Ihnen benutzt: Kennung Ihres Geräts");

    String older = english.body().replaceAll("(?s).*href=\"([^\"]*events=[^\"]*)\".*", "$1");
    assertThat(browser.get(SERVER.url() + older.replace("&amp;", "&")).body())
        .contains("Earlier things about you", "lamp-1")
        .doesNotContain("old-things");

    AccessReport whole =
        Client.JSON.readValue(browser.get(list + "/data/report").body(), AccessReport.class);
    assertThat(whole.complete()).isTrue();
    assertThat(whole.events()).hasSize(52);
    assertThat(whole.identifiers()).hasSize(2);
    assertThat(lines(browser.get(list + "/data/portable").body())).hasSize(52);
    assertThat(report(null).looks()).as("the person's own looks are nobody's business").hasSize(2);

    for (String below : List.of("/data", "/data/report", "/data/portable")) {
      HttpResponse<String> wrong = browser.get(list + "A" + below);
      assertThat(wrong.statusCode()).isEqualTo(404);
      assertThat(wrong.body()).doesNotContain(number, mailbox.address());
    }
  }

  @Test
  @DisplayName("F7.3 only the officer reads everything")
  void onlyTheOfficer() {
    shop.give(person, "offers");
    for (String role : List.of(Role.MARKETER, Role.OPERATOR, Role.INTEGRATOR)) {
      Problem refused =
          Client.problem(
              () ->
                  Client.of(SERVER, role)
                      .api(AccessReportsApi.class)
                      .read(new AccessRequest(person, REASON, null, null), null));
      assertThat(refused.status()).isEqualTo(403);
    }
    assertThat(report(null).looks()).hasSize(1);
  }

  private AccessReport report(ReportPlaces after) {
    return report(person, after);
  }

  private AccessReport report(Subject subject, ReportPlaces after) {
    return dpo.api(AccessReportsApi.class)
        .read(new AccessRequest(subject, REASON, "en", after), null);
  }

  private List<JsonNode> portable(Subject subject) throws IOException {
    try (InputStream file =
        dpo.api(PortableCopiesApi.class).make(new PortableRequest(subject, REASON))) {
      return lines(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      lines.add(Client.JSON.readTree(line));
    }
    return lines;
  }

  private DecisionInfo decide() {
    Plans plans = new Plans(SERVER).lamps();
    plans.run();
    return integrator
        .api(DecisionsApi.class)
        .decide(new DecisionBody(person, plans.placement(), "en", null));
  }

  private void queue() {
    UUID campaign = new Plans(SERVER).letters().run().id();
    integrator
        .api(QueuedMessagesApi.class)
        .queue(
            new QueueBody(
                person, campaign, "letter", "email", "en", Instant.now().plusSeconds(3_600)));
  }

  private void identify(String message, String traits) {
    send(
        "identify",
        "{\"userId\": \"%s\", \"messageId\": \"" + message + "\", \"traits\": " + traits + "}");
  }

  private void send(String type, String call) {
    TrackingApi tracking = integrator.tracking(TrackingApi.class);
    InputStream body = stream(call.formatted(number));
    if (type.equals("identify")) {
      tracking.identify(body);
    } else {
      tracking.page(body);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
