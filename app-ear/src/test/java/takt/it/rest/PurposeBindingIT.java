package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.client.segments.ListChangeBody;
import takt.client.segments.PlainNames;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentsApi;
import takt.client.segments.TraitBody;
import takt.client.segments.TraitsApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.ApiApplication;
import takt.web.OfrepApplication;
import takt.web.TrackingApplication;
import takt.web.access.Role;

/**
 * Rules F2.1 and G4.2 at every endpoint: what somebody permitted is used, and comes out; without
 * permission nothing of it does, even where all of it still stood in the tables.
 */
@DisplayName("Without permission for the purpose, no endpoint shows anything of a profile")
class PurposeBindingIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final HttpClient HTTP = Http.client();

  /** Part of everything personal here. */
  private static final String PERSONAL = "geheim";

  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
  private static final String NAME = "geheim-Ada-" + RUN;
  private static final String TRAIT = "looked-at-" + RUN;
  private static final String SEGMENT = "known-" + RUN;
  private static final String SERVED = "Poster Shown " + RUN;
  private static final String LIST = "listed-" + RUN;

  private static Connection connection;
  private static KeptRows kept;
  private static Subject person;
  private static Map<String, String> fixtures;

  /**
   * A call.
   *
   * @param endpoint whose it is
   * @param key of which role
   * @param request method and path
   * @param body its body
   * @param shows what it shows of the profile while that is permitted, and not otherwise; if
   *     nothing is named, then it shows nothing either way
   */
  record Call(String endpoint, String key, String request, JsonNode body, String shows) {

    String shown() {
      return WrongRequest.filled(shows, fixtures);
    }

    HttpResponse<String> answer() throws Exception {
      WrongRequest request = new WrongRequest("", key, this.request, null, body, 0, "", null);
      return HTTP.send(request.http(SERVER, fixtures), HttpResponse.BodyHandlers.ofString());
    }
  }

  @BeforeAll
  static void open() throws Exception {
    Shop.open(SERVER);
    define();
    Shop shop = new Shop(SERVER);
    String number = Shop.customer();
    person = Subject.customer(number);
    UUID profile = known(shop, number);
    // A sample tells of no fewer than five.
    for (int i = 1; i < 5; i++) {
      known(shop, Shop.customer());
    }
    Client integrator = Client.of(SERVER, Role.INTEGRATOR);
    integrator.api(SegmentsApi.class).change(LIST, new ListChangeBody(List.of(person), null));
    shop.buys(person, "geheim-item", "geheim-lamps");
    shop.served(person, SERVED, "geheim-lamps");
    Plans plans = new Plans(SERVER).lamps().about("geheim-lamps");
    plans.run();
    UUID decision =
        integrator
            .api(DecisionsApi.class)
            .decide(new DecisionBody(person, plans.placement(), "en", null))
            .id();
    CampaignInfo letters = new Plans(SERVER).letters("geheim-letter").run();
    integrator
        .api(QueuedMessagesApi.class)
        .queue(
            new QueueBody(
                person,
                letters.id(),
                "geheim-letter",
                "email",
                "en",
                Instant.now().plusSeconds(3_600)));
    UUID entry = integrator.api(ProfileChoicesApi.class).ledger(profile, 0, 1).items().get(0).id();
    UUID receipt = shop.optOut(person, "analysis").id();
    fixtures =
        Map.ofEntries(
            Map.entry("profile", profile.toString()),
            Map.entry("customer", number),
            Map.entry("placement", plans.placement()),
            Map.entry("decision", decision.toString()),
            Map.entry("campaign", letters.id().toString()),
            Map.entry("entry", entry.toString()),
            Map.entry("name", NAME),
            Map.entry("segment", SEGMENT),
            Map.entry("list", LIST),
            Map.entry("receipt", receipt.toString()));
    connection = SERVER.database().connect();
    kept = KeptRows.of(connection, profile);
  }

  /** A trait of what was looked at last, a segment that asks for it, and a list. */
  private static void define() throws InterruptedException {
    Client marketer = Client.of(SERVER, Role.MARKETER);
    TraitsApi traits = marketer.api(TraitsApi.class);
    SegmentsApi segments = marketer.api(SegmentsApi.class);
    PlainNames names = new PlainNames("Geprüfte", "Checked");
    Client.of(SERVER, Role.DPO)
        .api(EventTypesApi.class)
        .put(SERVED, null, new EventTypeSetting(List.of("offers"), 0.0, null, null, true));
    traits.put(
        TRAIT,
        "\"0\"",
        new TraitBody(
            names,
            List.of("offers"),
            "events",
            List.of("Product Viewed"),
            "last",
            "category",
            null,
            "ever",
            null));
    segments.put(
        SEGMENT,
        "\"0\"",
        new SegmentBody(
            names,
            "offers",
            "attributes.firstName == '%s' && traits[\"%s\"] == 'geheim-lamps'"
                .formatted(NAME, TRAIT)));
    segments.put(LIST, "\"0\"", new SegmentBody(names, "offers", null));
    Instant until = Instant.now().plusSeconds(60);
    while (!traits.get(TRAIT).progress().ready() || !segments.get(SEGMENT).progress().ready()) {
      assertThat(Instant.now()).as("definitions are ready").isBefore(until);
      Thread.sleep(100);
    }
  }

  /** Somebody whose name is personal, and who has looked at lamps. */
  private static UUID known(Shop shop, String number) {
    Subject subject = Subject.customer(number);
    final UUID profile = shop.give(subject, "offers", "newsletter");
    called(number, "geheim-Ida");
    called(number, NAME);
    shop.views(subject, "geheim-lamps");
    return profile;
  }

  private static void called(String number, String name) {
    String identify =
        """
        {"userId": "%s", "messageId": "m-%s", "traits": {"firstName": "%s"}}
        """
            .formatted(number, UUID.randomUUID(), name);
    Client.of(SERVER, Role.INTEGRATOR)
        .tracking(TrackingApi.class)
        .identify(new ByteArrayInputStream(identify.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterAll
  static void close() throws SQLException {
    shopOptsOut();
    connection.close();
  }

  private static void shopOptsOut() {
    new Shop(SERVER).optOut(person);
  }

  @TestFactory
  @DisplayName("F2.1, G4.2 with permission it comes out; without, nothing does")
  Stream<DynamicTest> everyEndpoint() throws IOException {
    List<Call> calls = calls();
    assertThat(kept.emptyTables()).containsExactly("campaigns.complaint");
    return Stream.of(
            calls.stream()
                .filter(one -> one.shows() != null)
                .map(one -> test("permitted", one, () -> shows(one))),
            Stream.of(
                DynamicTest.dynamicTest(
                    "the person withdraws, and nothing is cleaned up",
                    () -> {
                      shopOptsOut();
                      kept.putBack();
                    })),
            calls.stream().map(one -> test("withdrawn", one, () -> showsNothing(one))))
        .flatMap(one -> one);
  }

  private static DynamicTest test(
      String when, Call call, org.junit.jupiter.api.function.Executable test) {
    return DynamicTest.dynamicTest(when + " " + call.key() + " " + call.endpoint(), test);
  }

  private static void shows(Call call) throws Exception {
    HttpResponse<String> answer = call.answer();
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    assertThat(answer.body()).contains(call.shown());
  }

  private static void showsNothing(Call call) throws Exception {
    HttpResponse<String> answer = call.answer();
    assertThat(answer.statusCode()).as(answer.body()).isNotIn(400, 401, 415, 422, 428, 500);
    assertThat(answer.body()).doesNotContain(PERSONAL);
    if (call.shows() != null) {
      assertThat(answer.body()).doesNotContain(call.shown());
    }
  }

  @Test
  @DisplayName("F2.1 every endpoint is called, or is known to read no profile, and why")
  void everyEndpointIsJudged() throws IOException {
    Set<String> endpoints =
        Stream.of(new ApiApplication(), new TrackingApplication(), new OfrepApplication())
            .flatMap(one -> one.getClasses().stream())
            .filter(one -> one.getSimpleName().endsWith("Resource"))
            .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
            .filter(
                one ->
                    one.isAnnotationPresent(PermitAll.class)
                        || one.isAnnotationPresent(RolesAllowed.class))
            .map(one -> one.getDeclaringClass().getSimpleName() + "." + one.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> judged = new TreeSet<>(names("shows-nobody.txt"));
    judged.addAll(names("reads-no-profile.txt"));
    calls().forEach(one -> judged.add(one.endpoint()));

    assertThat(endpoints)
        .as("call a new one in purpose-binding.json, or name it in reads-no-profile.txt")
        .containsExactlyInAnyOrderElementsOf(judged);
  }

  private static List<Call> calls() throws IOException {
    try (InputStream file = PurposeBindingIT.class.getResourceAsStream("purpose-binding.json")) {
      return List.of(Client.JSON.readValue(file, Call[].class));
    }
  }

  private static Set<String> names(String name) throws IOException {
    try (InputStream file = PurposeBindingIT.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
