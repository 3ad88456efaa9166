package takt.campaigns.item;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.track;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Availability;
import takt.campaigns.Item;
import takt.campaigns.Items;
import takt.campaigns.Price;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.EventType;
import takt.profiles.Identifier;
import takt.profiles.ItemLines;
import takt.profiles.test.World;

@DisplayName("Items that are known from purchases")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class PurchasedItemsOnBothDatabasesTest {

  private static final PurposeCode OFFERS = new PurposeCode("offers");

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G10.7 what five persons bought is an item, in stock, as their orders call it")
  void becomeItems(Database.Kind kind) {
    with(
        kind,
        world -> {
          buy(world, 4, "mug", "Mug", "9.50");
          buyOne(world, 4, "mug", "Mug for Anna Berg", "9.50");
          round(world);
          assertThat(find(world, "mug")).isEmpty();
          assertThat(missing(world)).containsExactly("mug");

          buyOne(world, 5, "mug", "Mug", "9.50");
          round(world);
          Item mug = find(world, "mug").orElseThrow();
          assertThat(mug.names()).isEqualTo(Map.of(Language.DE, "Mug", Language.EN, "Mug"));
          assertThat(mug.category()).isEqualTo("cups");
          assertThat(mug.availability()).isEqualTo(Availability.IN_STOCK);
          assertThat(mug.price()).contains(euros("9.5"));
          assertThat(mug.fromPurchases()).contains(OFFERS);
          assertThat(mug.revision()).isEqualTo(1);
          assertThat(missing(world)).isEmpty();

          round(world);
          assertThat(find(world, "mug")).as("the same again changes nothing").contains(mug);
          pass(world);
          buy(world, 6, "mug", "Mug", "8");
          round(world);
          assertThat(find(world, "mug").orElseThrow().price()).contains(euros("8"));
          world.consents.permit(customer(world, 0), "orders");
          round(world);
          assertThat(find(world, "mug")).as("it is about nobody").isPresent();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G10.7 what the company says stands, whatever is bought, and so does what it takes out")
  void theCompanySays(Database.Kind kind) {
    with(
        kind,
        world -> {
          buy(world, 5, "mug", "Mug", "9.50");
          buy(world, 5, "pot", "Pot", "20");
          buy(world, 5, "cup", "Cup", "3");
          round(world);
          feed(world, "{'id':'mug','price':'7 EUR'}");
          Item mug = find(world, "mug").orElseThrow();
          assertThat(mug.fromPurchases()).isEmpty();
          assertThat(mug.name(Language.EN))
              .as("what a line leaves out is as it was")
              .isEqualTo("Mug");
          Item pot = Catalogue.item("pot", "pots", Optional.empty(), Availability.OUT_OF_STOCK);
          Items items = world.bean(Items.class);
          assertThat(world.atomic(() -> items.put(pot, 0)))
              .as("for the company it is a new one")
              .isEqualTo(pot.of(2));
          assertThat(world.atomic(() -> items.remove("cup", 1))).isTrue();

          pass(world);
          buy(world, 6, "mug", "Big mug", "8");
          buy(world, 6, "pot", "Big pot", "8");
          buy(world, 6, "cup", "Big cup", "8");
          round(world);
          assertThat(find(world, "mug")).contains(mug);
          assertThat(find(world, "pot")).contains(pot.of(2));
          assertThat(missing(world)).containsExactly("cup");
          world.atomic(
              () ->
                  items.put(
                      Catalogue.item("cup", "cups", Optional.empty(), Availability.IN_STOCK), 0));
          assertThat(world.column("select items from campaigns.item_count")).hasToString("[3]");
          assertThat(world.column("select code from campaigns.item_removed")).isEmpty();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G10.7 not the last tenth of what the catalogue holds, and nothing that cannot be an item")
  void withinBounds(Database.Kind kind) {
    with(
        kind,
        world -> {
          buy(world, 5, "m".repeat(Item.LONGEST_CODE + 1), "Mug", "9.50");
          buy(world, 5, "bell", "Bell \\u0007", "9.50");
          buy(world, 5, "coin", "Coin", "0.00001");
          buy(world, 5, "mug", "Mug", "9.50");
          world.atomic(
              () -> {
                world.change(
                    "update campaigns.item_count set items = " + (PurchasedItems.MOST - 1));
                return true;
              });
          round(world);
          assertThat(world.column("select code from campaigns.item")).hasToString("[coin]");
          assertThat(find(world, "coin").orElseThrow().price()).isEmpty();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G10.8 a round goes through all that was bought, a page for each node, and then rests")
  void rounds(Database.Kind kind) {
    with(
        kind,
        world -> {
          String many =
              String.join(
                  ",",
                  IntStream.range(0, ItemRounds.PAGE + 1)
                      .mapToObj("{'product_id':'i%1$03d','name':'I','category':'c'}"::formatted)
                      .toList());
          for (int person = 0; person < 5; person++) {
            customer(world, person);
            take(world, person, "all" + person, "{'products':[" + many + "]}");
          }
          ItemRounds rounds = world.bean(ItemRounds.class);
          ItemRounds.Page first = world.atomic(rounds::next).orElseThrow();
          assertThat(first.items()).hasSize(ItemRounds.PAGE).startsWith("i000");
          // A node that has died leaves it to the next round.
          assertThat(work(world)).isEqualTo(1);
          assertThat(find(world, "i100")).isPresent();
          assertThat(find(world, "i000")).isEmpty();
          assertThat(world.atomic(rounds::next)).as("it rests").isEmpty();
          round(world);
          assertThat(world.column("select count(*) from campaigns.item")).hasToString("[101]");
          assertThat(world.column("select items from campaigns.item_count")).hasToString("[101]");
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G10.8 an item that cannot be written does not keep the others of its page waiting")
  void oneFails(Database.Kind kind) {
    with(
        kind,
        world -> {
          buy(world, 5, "a-cup", "Cup", "3");
          buy(world, 5, "b-mug", "Mug", "9.50");
          buy(world, 5, "c-pot", "Pot", "20");
          world.atomic(
              () -> {
                world.change(
                    "alter table campaigns.item add constraint broken check (code <> 'b-mug')");
                return true;
              });
          world.now = world.now.plus(Duration.ofHours(1));
          LookThroughPurchases looking = new LookThroughPurchases();
          looking.purchased = inTransactions(world);
          looking.work(world.atomic(world.bean(ItemRounds.class)::next).orElseThrow());
          assertThat(world.column("select code from campaigns.item order by code"))
              .hasToString("[a-cup, c-pot]");
        });
  }

  /** Each call in a transaction of its own, as in the server. */
  private static PurchasedItems inTransactions(World world) {
    PurchasedItems purchased = world.bean(PurchasedItems.class);
    return new PurchasedItems() {
      @Override
      public List<String> open(ItemRounds.Page page) {
        return world.atomic(() -> purchased.open(page));
      }

      @Override
      public void take(PurposeCode purpose, String code) {
        world.atomic(
            () -> {
              purchased.take(purpose, code);
              return true;
            });
      }
    };
  }

  private static void buy(World world, int persons, String item, String name, String price) {
    for (int person = 0; person < persons; person++) {
      buyOne(world, person, item, name, price);
    }
  }

  private static void buyOne(World world, int person, String item, String name, String price) {
    customer(world, person);
    take(
        world,
        person,
        name + price + item,
        "{'currency':'EUR','products':[{'product_id':'%s','name':'%s','category':'cups','price':%s}]}"
            .formatted(item, name, price));
  }

  private static void take(World world, int person, String id, String properties) {
    world.atomic(
        () ->
            world
                .events()
                .take(
                    List.of(
                        track(
                            id.substring(0, Math.min(id.length(), 90)) + person,
                            "Order Completed",
                            "n" + person,
                            world.now.toString(),
                            properties))));
  }

  private static ProfileId customer(World world, int person) {
    ProfileId profile =
        world.atomic(() -> world.profiles().open(Identifier.customer("n" + person)));
    world.consents.permit(profile, "orders", "offers");
    return profile;
  }

  private static void pass(World world) {
    world.now = world.now.plus(Duration.ofDays(1));
  }

  /** A whole round, an hour after the one before. */
  private static void round(World world) {
    world.now = world.now.plus(Duration.ofHours(1));
    assertThat(work(world)).isPositive();
  }

  private static int work(World world) {
    int pages = 0;
    PurchasedItems purchased = world.bean(PurchasedItems.class);
    Optional<ItemRounds.Page> page = world.atomic(world.bean(ItemRounds.class)::next);
    while (page.isPresent()) {
      ItemRounds.Page one = page.get();
      for (String code : world.atomic(() -> purchased.open(one))) {
        world.atomic(
            () -> {
              purchased.take(one.purpose(), code);
              return true;
            });
      }
      pages++;
      page = world.atomic(world.bean(ItemRounds.class)::next);
    }
    return pages;
  }

  private static void feed(World world, String line) {
    ItemLines lines =
        new ItemLines(
            List.of(
                new ItemLines.Line(
                    1, Json.createReader(new StringReader(line.replace('\'', '"'))).readObject())));
    world.atomic(
        () -> {
          world.bean(KeepItems.class).on(lines);
          return true;
        });
  }

  private static Optional<Item> find(World world, String code) {
    return world.atomic(() -> world.bean(Items.class).find(code));
  }

  private static List<String> missing(World world) {
    return world.atomic(
        () ->
            world.bean(Items.class).missing(OFFERS, Optional.empty(), 100).items().stream()
                .map(one -> one.item())
                .toList());
  }

  private static Price euros(String amount) {
    return new Price(new BigDecimal(amount), Price.currency("EUR"));
  }

  private static void with(Database.Kind kind, Consumer<World> test) {
    try (World world =
        new World(
            kind, Map.of(Items.class, "takt.campaigns.item.StoredItems"), List.of("campaigns"))) {
      world.atomic(
          () -> {
            world
                .types()
                .put(new EventType("Order Completed", PurposeSet.named("orders", "offers"), 5));
            return true;
          });
      test.accept(world);
    }
  }
}
