package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.ItemBody;
import takt.client.campaigns.ItemInfo;
import takt.client.campaigns.ItemsApi;
import takt.client.campaigns.MissingItems;
import takt.client.campaigns.MissingItemsApi;
import takt.client.campaigns.PriceBody;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.imports.DataImportInfo;
import takt.client.imports.DataImportRequest;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** The catalogue of items to speak about, over REST. */
class ItemsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String NEW = "\"0\"";

  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final ItemsApi items = marketer.api(ItemsApi.class);
  private final String code = "i-" + UUID.randomUUID();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("G10.1, G10.2 an item is put, read, listed, changed by its revision, taken out")
  void anItemsLife() {
    ItemBody whole =
        new ItemBody(
            Map.of("de", "Etagere", "en", "Cake stand"),
            "kitchen",
            "Regency",
            "durable",
            new PriceBody(new BigDecimal("12.75"), "EUR"),
            "preorder",
            List.of("22422"),
            "/items/22423",
            "https://shop.example/22423.jpg");
    ItemInfo put = items.put(code, NEW, whole);
    assertThat(put.item()).isEqualTo(whole);
    String etag = marketer.last().header("ETag");
    assertThat(items.find(code)).isEqualTo(put);
    assertThat(items.list(code.substring(0, code.length() - 1), 1).items()).containsExactly(put);

    ItemInfo plain = items.put(code, etag, item(null));
    assertThat(plain.revision()).isEqualTo(2);
    assertThat(plain.item().availability()).isEqualTo("in-stock");
    assertThat(Client.problem(() -> items.remove(code, etag)).type())
        .isEqualTo("/problems/item-changed");
    items.remove(code, "\"2\"");
    assertThat(Client.problem(() -> items.find(code)).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("G10.4, G10.5 what is out of stock is not spoken of from the moment that it is said")
  void outOfStock() {
    Plans plans = new Plans(SERVER).lamps().durable(code);
    plans.run();
    assertThat(decide(plans)).isEqualTo("generic");
    items.put(code, NEW, item("out-of-stock"));
    assertThat(decide(plans)).isEqualTo("none");
    items.put(code, "\"1\"", item("backorder"));
    assertThat(decide(plans)).isEqualTo("generic");
  }

  @Test
  @DisplayName("G6.7, G10.4 a text names the item and its price, as the catalogue has them now")
  void inWords() {
    Plans plans = new Plans(SERVER).lamps().saying(code, "{item.name} for {item.price}");
    CampaignInfo campaign = plans.run();
    assertThat(title(plans)).isEqualTo("Lamps");
    items.put(code, NEW, item(null));
    assertThat(title(plans)).isEqualTo("Lamps");
    items.put(code, "\"1\"", priced("12.5"));
    assertThat(title(plans)).isEqualTo("Cake stand for €12.50");
    items.put(code, "\"2\"", priced("9"));
    assertThat(title(plans)).isEqualTo("Cake stand for €9.00");

    Subject customer = Subject.customer(Shop.customer());
    new Shop(SERVER).give(customer, "offers");
    QueueBody queued = new QueueBody(customer, campaign.id(), "lamp", "web", "en", Instant.now());
    QueuedMessagesApi queue = Client.of(SERVER, Role.INTEGRATOR).api(QueuedMessagesApi.class);
    assertThat(queue.queue(queued).variant()).isEqualTo("web-en-1");
    items.remove(code, "\"3\"");
    assertThat(title(plans)).isEqualTo("Lamps");
    assertThat(queue.queue(queued).variant()).isEqualTo("web-en-0");
  }

  @Test
  @DisplayName("F13.7, G10.3 a product feed comes in line by line, and again for nothing")
  void aFeed() throws IOException {
    DataImportRequest request =
        new DataImportRequest(
            "Feed", "items", "csv", null, Map.of("currency", "EUR"), null, null, null, "\t", null);
    String feed =
        "id\ttitle\tproduct_type\tprice\tavailability\tgtin\n"
            + code
            + "\tCake stand\tHome > Kitchen\t12,75\tin stock\t4006381333931\n"
            + code
            + "-b\t\tHome\t1\tin_stock\t\n"
            + code
            + "-c\tCup\tHome\t1\tsoon\t\n";
    DataRuns runs = new DataRuns(SERVER);

    DataImportInfo done = runs.run(request, feed);

    assertThat(done.kind()).isEqualTo("items");
    assertThat(done.stored()).isEqualTo(1);
    assertThat(done.reasons()).isEqualTo(Map.of("NoName", 1L, "BadField", 1L));
    assertThat(runs.refusals(done))
        .isEqualTo("line,reason,field\r\n3,NoName,/title\r\n4,BadField,/availability\r\n");
    ItemBody item = items.find(code).item();
    assertThat(item.names()).isEqualTo(Map.of("de", "Cake stand", "en", "Cake stand"));
    assertThat(item.category()).isEqualTo("Home > Kitchen");
    assertThat(item.price()).isEqualTo(new PriceBody(new BigDecimal("12.75"), "EUR"));
    assertThat(runs.run(request, feed).duplicates()).isEqualTo(1);
    assertThat(items.find(code).revision()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "F15.5, G10.6 what five persons bought and nobody entered is listed, not what four did")
  void missing() {
    Shop shop = new Shop(SERVER);
    String before = code.substring(0, code.length() - 1);
    for (int person = 1; person <= 5; person++) {
      assertThat(missing(before)).as("after %d buyers", person - 1).doesNotContain(code);
      Subject customer = Subject.customer(Shop.customer());
      shop.give(customer, "offers");
      shop.buys(customer, code, "lamps");
    }
    MissingItems.Bought lacking =
        marketer.api(MissingItemsApi.class).list("offers", before, 1).items().get(0);
    assertThat(lacking).isEqualTo(new MissingItems.Bought(code, "lamps", 5));
    items.put(code, NEW, item(null));
    assertThat(missing(before)).doesNotContain(code);
  }

  @Test
  @DisplayName("F15.8, G10.7 what five persons bought under one name is an item until more is said")
  void fromPurchases() {
    Shop shop = new Shop(SERVER);
    for (int person = 1; person <= 5; person++) {
      Subject customer = Subject.customer(Shop.customer());
      shop.give(customer, "offers");
      shop.buys(customer, code, "lamps", "Night light");
    }
    String before = code.substring(0, code.length() - 1);
    SegmentsIT.until(
        () -> items.list(before, 1).items().stream().anyMatch(one -> one.code().equals(code)));
    ItemInfo bought = items.find(code);
    assertThat(bought.fromPurchases()).isEqualTo("offers");
    assertThat(bought.item().names()).isEqualTo(Map.of("de", "Night light", "en", "Night light"));
    assertThat(bought.item().category()).isEqualTo("lamps");
    assertThat(bought.item().price()).isEqualTo(new PriceBody(new BigDecimal("2.55"), "EUR"));
    assertThat(bought.item().availability()).isEqualTo("in-stock");
    assertThat(missing(before)).doesNotContain(code);

    ItemInfo said = items.put(code, NEW, item(null));
    assertThat(said.revision()).isEqualTo(2);
    assertThat(said.fromPurchases()).isNull();
  }

  private List<String> missing(String after) {
    return marketer.api(MissingItemsApi.class).list("offers", after, 500).items().stream()
        .map(MissingItems.Bought::item)
        .toList();
  }

  private static String decide(Plans plans) {
    return decision(plans).outcome();
  }

  private static String title(Plans plans) {
    return decision(plans).shown().title();
  }

  private static DecisionInfo decision(Plans plans) {
    return Client.of(SERVER, Role.INTEGRATOR)
        .api(DecisionsApi.class)
        .decide(new DecisionBody(null, plans.placement(), "en", null));
  }

  private static ItemBody priced(String amount) {
    return new ItemBody(
        Map.of("en", "Cake stand"),
        "kitchen",
        null,
        null,
        new PriceBody(new BigDecimal(amount), "EUR"),
        null,
        null,
        null,
        null);
  }

  private static ItemBody item(String availability) {
    return new ItemBody(
        Map.of("en", "Cake stand"), "kitchen", null, null, null, availability, null, null, null);
  }
}
