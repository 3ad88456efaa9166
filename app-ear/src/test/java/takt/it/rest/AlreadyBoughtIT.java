package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.CampaignBody;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.MessageBody;
import takt.client.campaigns.TraceInfo;
import takt.client.campaigns.VariantBody;
import takt.client.imports.DataImportRequest;
import takt.client.profiles.PurchaseCategoriesApi;
import takt.client.profiles.PurchaseCategoryBody;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Silence about what somebody has already, over REST. */
class AlreadyBoughtIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String NEW = "\"0\"";

  /** Whom each item replaces: with itself 21 that are asked for. */
  private static final int FORMER = 20;

  private static final int MESSAGES = 20;
  private static final DataImportRequest ITEMS =
      new DataImportRequest("Items", "items", "ndjson", null, null, null, null, null, null, null);

  private final Shop shop = new Shop(SERVER);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final DecisionsApi decisions = Client.of(SERVER, Role.INTEGRATOR).api(DecisionsApi.class);
  private final String code = "i-" + UUID.randomUUID();
  private final String category = "c-" + UUID.randomUUID();
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "G11.2, G11.4 what replaces it is bought: silence; the order is cancelled: it speaks")
  void replacedAndCancelled() {
    Plans plans = new Plans(SERVER).lamps().durable(code);
    plans.run();
    shop.give(customer, "offers");
    new DataRuns(SERVER).run(ITEMS, item(code + "-2", code) + item(code + "-3", code + "-2"));
    assertThat(decide(plans.placement()).outcome()).isEqualTo("shown");
    shop.buys(customer, code + "-3", category);
    assertThat(refusal(plans.placement())).isEqualTo("item " + code + "-3, which replaces " + code);
    shop.cancels(customer, code + "-3");
    assertThat(decide(plans.placement()).outcome()).isEqualTo("shown");
  }

  @Test
  @DisplayName("G11.3, G11.4 something durable of its category is bought, and returned")
  void aDurableCategory() {
    Plans plans = new Plans(SERVER).lamps().about(category);
    plans.run();
    shop.give(customer, "offers");
    shop.buys(customer, code, category);
    assertThat(decide(plans.placement()).outcome()).isEqualTo("shown");
    PurchaseCategoriesApi categories = marketer.api(PurchaseCategoriesApi.class);
    categories.put(category, NEW, new PurchaseCategoryBody("durable", null));
    assertThat(refusal(plans.placement())).isEqualTo("category " + category + ", durable");
    shop.returns(customer, code);
    assertThat(decide(plans.placement()).outcome()).isEqualTo("shown");
    categories.delete(category, "\"1\"");
  }

  @Test
  @DisplayName("G11.5 of two campaigns about 840 items and their predecessors none is overlooked")
  void many() {
    Plans plans = new Plans(SERVER).lamps();
    new DataRuns(SERVER)
        .run(
            ITEMS,
            items("a").map(AlreadyBoughtIT::replacing).collect(Collectors.joining())
                + items("b").map(AlreadyBoughtIT::replacing).collect(Collectors.joining()));
    UUID first = run(plans, "a");
    UUID second = run(plans, "b");
    shop.give(customer, "offers");
    items("a").forEach(item -> shop.buys(customer, item + "-" + FORMER, category));
    assertThat(decide(plans.placement()).shown().campaign()).isEqualTo(second);
    Subject other = Subject.customer(Shop.customer());
    shop.give(other, "offers");
    items("b").forEach(item -> shop.buys(other, item + "-" + FORMER, category));
    assertThat(decide(other, plans.placement()).shown().campaign()).isEqualTo(first);
  }

  private Stream<String> items(String campaign) {
    return IntStream.range(0, MESSAGES).mapToObj(number -> code + campaign + number);
  }

  private static String replacing(String item) {
    return item(
        item,
        IntStream.rangeClosed(1, FORMER)
            .mapToObj(number -> item + "-" + number)
            .toArray(String[]::new));
  }

  private static String item(String code, String... replaced) {
    return "{\"id\": \"%s\", \"title\": \"Lamp\", \"product_type\": \"lamps\", \"replaces\": [\"%s\"]}%n"
        .formatted(code, String.join("\", \"", replaced));
  }

  private UUID run(Plans plans, String name) {
    List<MessageBody> messages =
        items(name)
            .map(
                item ->
                    new MessageBody(
                        "m" + item.substring(code.length()),
                        category,
                        item,
                        true,
                        List.of(
                            new VariantBody(
                                0, "web", "en", "Lamps", "Have a look.", "/lamps", null, null)),
                        null))
            .toList();
    CampaignsApi campaigns = marketer.api(CampaignsApi.class);
    CampaignInfo made =
        campaigns.create(
            new CampaignBody(
                name,
                "offers",
                List.of(plans.placement()),
                null,
                null,
                50,
                null,
                null,
                null,
                null,
                messages,
                null,
                null,
                null,
                null));
    return campaigns.start(made.id()).id();
  }

  private String refusal(String placement) {
    DecisionInfo silent = decide(placement);
    assertThat(silent.outcome()).isEqualTo("none");
    return marketer.api(DecisionsApi.class).trace(silent.id()).lines().stream()
        .filter(line -> line.outcome().equals("already-bought"))
        .map(TraceInfo.Line::detail)
        .findFirst()
        .orElseThrow();
  }

  private DecisionInfo decide(String placement) {
    return decide(customer, placement);
  }

  private DecisionInfo decide(Subject who, String placement) {
    return decisions.decide(new DecisionBody(who, placement, "en", null));
  }
}
