package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.ofrep.BulkEvaluationInfo;
import takt.client.ofrep.EvaluationInfo;
import takt.client.ofrep.OfrepApi;
import takt.client.profiles.DegreeLimit;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Decisions as flags of OpenFeature. */
class OfrepIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final HttpClient HTTP = Http.client();
  private static final int MOST_TRIED = 50;

  private final Shop shop = new Shop(SERVER);

  /** Among the first ten placements of the web. */
  private final Plans plans =
      new Plans(SERVER, "a0-" + UUID.randomUUID().toString().substring(0, 8));

  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final OfrepApi flags = integrator.flags(OfrepApi.class);
  private final String number = Shop.customer();
  private final Subject customer = Subject.customer(number);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("G18.1, G18.2, G18.3 an evaluation is a decision: logged, explained, capped")
  void anEvaluationIsADecision() {
    CampaignInfo campaign = plans.lamps().capped(1, 7).run();
    UUID profile = shop.give(customer, "offers");
    shop.buys(customer, "85123A", "lamps");

    EvaluationInfo shown = evaluate(number);
    assertThat(shown.key()).isEqualTo(plans.placement());
    assertThat(shown.reason()).isEqualTo("TARGETING_MATCH");
    assertThat(shown.variant()).isEqualTo(campaign.id() + "/lamp/web-en-3");
    assertThat(shown.value().title()).isEqualTo("More lamps");
    assertThat(shown.value().html().link()).isEqualTo("/lamps");
    assertThat(shown.metadata())
        .containsEntry("outcome", "shown")
        .containsEntry("dose", 3)
        .containsEntry("heldDown", "familiarity")
        .containsEntry("decision", shown.value().decision().toString());

    LoggedDecisionInfo logged = integrator.api(DecisionsApi.class).find(shown.value().decision());
    assertThat(logged.profile()).isEqualTo(profile);
    assertThat(logged.explanation().text()).isEqualTo(shown.metadata().get("explanation"));
    shop.feedback(customer, "Message Shown", logged.id());
    assertThat(integrator.api(DecisionsApi.class).find(logged.id()).exposedAt()).isNotNull();

    EvaluationInfo capped = evaluate("customer:" + number);
    assertThat(capped.reason()).isEqualTo("DISABLED");
    assertThat(capped.value()).isNull();
    assertThat(capped.variant()).isNull();
    assertThat(capped.metadata()).containsEntry("outcome", "none").containsKey("decision");
    assertThat(evaluate("profile:" + profile).reason()).isEqualTo("DISABLED");
  }

  @Test
  @DisplayName("G18.2, G3.4 who is held out is so here too, with a variant that says it")
  void heldOut() {
    plans.lamps().heldOut(50).run();
    for (int tried = 0; tried < MOST_TRIED; tried++) {
      String one = Shop.customer();
      shop.give(Subject.customer(one), "offers");
      DecisionInfo decided =
          integrator
              .api(DecisionsApi.class)
              .decide(new DecisionBody(Subject.customer(one), plans.placement(), "en", null));
      EvaluationInfo flag = evaluate(one);
      assertThat(flag.metadata()).containsEntry("outcome", decided.outcome());
      if (decided.outcome().equals("held-out")) {
        assertThat(flag.reason()).isEqualTo("SPLIT");
        assertThat(flag.variant()).isEqualTo("holdout");
        assertThat(flag.value()).isNull();
        return;
      }
    }
    throw new AssertionError("Nobody was held out");
  }

  @Test
  @DisplayName("G18.2, G18.3, G2.2 without permission everybody gets the same; nothing is stored")
  void withoutPermission() throws Exception {
    plans.lamps().run();
    shop.give(customer, "newsletter");
    try (var connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, Set.of());
      var before = rows.contents();
      EvaluationInfo known = evaluate(number);
      EvaluationInfo unknown = evaluate(Shop.customer());
      assertThat(known).isEqualTo(unknown);
      assertThat(known.reason()).isEqualTo("STATIC");
      assertThat(known.value().decision()).isNull();
      assertThat(known.value().degree()).isLessThanOrEqualTo(1);
      assertThat(known.metadata())
          .containsEntry("outcome", "generic")
          .doesNotContainKey("decision");
      assertThat(rows.contents()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("G18.3, G18.9, W.6 a browser evaluates for its visitor, from a page of any origin")
  void aBrowser() throws Exception {
    plans.lamps().run();
    String visitor = Shop.visitor();
    shop.give(Subject.visitor(visitor), "offers");
    String path = "/" + plans.placement();
    HttpResponse<String> asked =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(url(path)))
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-api-key,content-type,if-none-match")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("X-API-Key", "If-None-Match");

    HttpResponse<String> answer =
        send(
            path,
            "{\"targetingKey\": \"%s\"}".formatted(visitor),
            "X-API-Key",
            SERVER.key(Role.BROWSER),
            "Origin",
            "https://shop.example");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    EvaluationInfo shown = Client.JSON.readValue(answer.body(), EvaluationInfo.class);
    assertThat(shown.reason()).isEqualTo("TARGETING_MATCH");
    assertThat(shown.metadata()).as("a stranger's").containsEntry("dose", 1);
    assertThat(send(path, "{\"targetingKey\": \"%s\"}".formatted(visitor)).statusCode())
        .as("without a key")
        .isEqualTo(401);
  }

  @Test
  @DisplayName("G18.4 the context says page and language, in texts, numbers and truth values")
  void context() {
    plans.lamps().onPage("42").run();
    shop.give(customer, "offers");
    Map<String, Object> said =
        Map.of(
            "targetingKey",
            number,
            "page",
            42,
            "signedIn",
            true,
            "plan",
            "",
            "basket",
            List.of("a", "b"),
            "address",
            Map.of("city", "Ulm"));
    assertThat(flags.evaluate(plans.placement(), Map.of("context", said)).reason())
        .isEqualTo("TARGETING_MATCH");
    assertThat(evaluate(number).reason()).as("on no page").isEqualTo("DISABLED");

    integrator.header("Accept-Language", "de-AT, en;q=0.5");
    String german = (String) evaluate(number).metadata().get("explanation");
    String english =
        (String)
            flags
                .evaluate(
                    plans.placement(),
                    Map.of("context", Map.of("targetingKey", number, "language", "en-GB")))
                .metadata()
                .get("explanation");
    assertThat(german).isNotEqualTo(english).isNotBlank();
  }

  @Test
  @DisplayName("G18.6 to G18.8 all flags stand for whom they were decided, and no cache keeps them")
  void allFlags() throws Exception {
    plans.lamps().run();
    UUID profile = shop.give(customer, "offers");
    try (var connection = SERVER.database().connect()) {
      HttpResponse<String> first = all(number, null);
      assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
      assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-store");
      assertThat(first.headers().firstValue("Vary").orElse("")).contains("Authorization");
      String tag = tag(first);
      assertThat(tag).doesNotContain(number).doesNotContain(profile.toString());
      assertThat(flag(first).reason()).isEqualTo("TARGETING_MATCH");
      assertThat(flag(first).metadata()).containsEntry("dose", 2);

      Rows rows = new Rows(connection, BadRequestIT.ALIVE);
      var before = rows.contents();
      HttpResponse<String> same = all(number, tag);
      assertThat(same.statusCode()).isEqualTo(304);
      assertThat(same.body()).isEmpty();
      assertThat(tag(same)).isEqualTo(tag);
      assertThat(rows.contents()).as("nothing is decided").isEqualTo(before);

      String other = Shop.customer();
      shop.give(Subject.customer(other), "offers");
      assertThat(all(other, tag).statusCode()).as("somebody else").isEqualTo(200);
      HttpResponse<String> unknown = all(Shop.customer(), tag);
      assertThat(unknown.statusCode()).as("somebody unknown").isEqualTo(200);
      assertThat(flag(unknown).reason()).isEqualTo("STATIC");
      assertThat(all(Shop.customer(), tag(unknown)).statusCode()).as("for all").isEqualTo(304);
      shop.views(customer, "vases");
      shop.feedback(customer, "Message Shown", flag(first).value().decision());
      assertThat(all(number, tag).statusCode()).as("a view and an exposure").isEqualTo(304);
    }
  }

  @Test
  @DisplayName("G18.7 any change of what decided is heeded at once")
  void changes() throws Exception {
    // Nobody else's: one answer says nothing twice about an item.
    String item = "i-" + plans.placement();
    plans.lamps().durable(item).run();
    Consumer<Subject> buys = one -> shop.buys(one, item, "lamps");
    assertThat(after(one -> {}, buys).reason()).as("a purchase").isEqualTo("DISABLED");
    assertThat(after(buys, one -> shop.returns(one, item)).reason())
        .as("a return")
        .isEqualTo("TARGETING_MATCH");
    assertThat(
            after(
                    one -> {},
                    one ->
                        integrator
                            .api(ProfilesApi.class)
                            .limitDegree(shop.lookup(one).orElseThrow(), new DegreeLimit(0)))
                .metadata())
        .as("the person's own limit")
        .containsEntry("dose", 0);
    assertThat(after(one -> {}, one -> shop.does(one, "Message Complained")).reason())
        .as("a complaint")
        .isEqualTo("DISABLED");
    assertThat(after(one -> {}, one -> shop.optOut(one, "offers")).reason())
        .as("an opt-out")
        .isEqualTo("STATIC");
    List<CampaignInfo> more = new ArrayList<>();
    assertThat(after(one -> {}, one -> more.add(plans.weighing(100).named("More").run())).variant())
        .as("one more campaign")
        .startsWith(more.get(0).id().toString());
    CampaignsApi campaigns = Client.of(SERVER, Role.MARKETER).api(CampaignsApi.class);
    assertThat(after(one -> {}, one -> campaigns.pause(more.get(0).id())).variant())
        .as("a pause")
        .doesNotStartWith(more.get(0).id().toString());
  }

  /** What somebody is shown after something, whose answer from before it stood until then. */
  private EvaluationInfo after(Consumer<Subject> before, Consumer<Subject> something)
      throws Exception {
    String one = Shop.customer();
    shop.give(Subject.customer(one), "offers");
    before.accept(Subject.customer(one));
    String tag = tag(all(one, null));
    assertThat(all(one, tag).statusCode()).isEqualTo(304);
    something.accept(Subject.customer(one));
    HttpResponse<String> answer = all(one, tag);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(tag(answer)).isNotEqualTo(tag);
    return flag(answer);
  }

  private EvaluationInfo evaluate(String key) {
    return flags.evaluate(plans.placement(), Map.of("context", Map.of("targetingKey", key)));
  }

  private EvaluationInfo flag(HttpResponse<String> answer) throws Exception {
    List<EvaluationInfo> all =
        Client.JSON.readValue(answer.body(), BulkEvaluationInfo.class).flags();
    assertThat(all).hasSizeLessThanOrEqualTo(10);
    assertThat(all).extracting(EvaluationInfo::key).isSorted();
    return all.stream()
        .filter(one -> one.key().equals(plans.placement()))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> all(String key, String known) throws Exception {
    String context = "{\"targetingKey\": \"%s\", \"language\": \"en\"}".formatted(key);
    String bearer = "Bearer " + SERVER.key(Role.INTEGRATOR);
    return known == null
        ? send("", context, "Authorization", bearer)
        : send("", context, "Authorization", bearer, "If-None-Match", known);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> send(String path, String context, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString("{\"context\": " + context + "}"));
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String url(String path) {
    return SERVER.url() + "/ofrep/v1/evaluate/flags" + path;
  }
}
