package takt.campaigns.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Availability;
import takt.campaigns.Item;
import takt.campaigns.ItemChanged;
import takt.campaigns.Items;
import takt.campaigns.TooManyItems;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.platform.test.Databases;
import takt.profiles.BoughtItem;
import takt.profiles.ItemLines;
import takt.profiles.PurchaseKind;

@DisplayName("The catalogue of items")
class ItemsOnBothDatabasesTest {

  private static final String FULL =
      "{'id':'22423','title':'Cake stand','title_de':'Etagere','product_type':'kitchen','brand':"
          + "'Regency','kind':'durable','price':'12.75 EUR','availability':'preorder','replaces':"
          + "'22422','link':'/22423','image_link':'https://shop.example/22423.jpg'}";

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G10.1, G10.2 keeps items as they are written, and changes them by their revision")
  void keepsThem(Database.Kind kind) {
    with(
        kind,
        catalogue -> {
          Items items = catalogue.items;
          ItemLines lines = take(catalogue, FULL);
          Item item = items.find("22423").orElseThrow();
          assertThat(item.of(0))
              .isEqualTo(FeedLine.read(lines.lines().get(0).fields(), "22423", Optional.empty()));
          assertThat(item.revision()).isEqualTo(1);

          assertThatExceptionOfType(ItemChanged.class).isThrownBy(() -> items.put(item, 0));
          Item plain =
              Catalogue.item("22423", "kitchen", Optional.empty(), Availability.OUT_OF_STOCK);
          assertThat(items.put(plain, 1)).isEqualTo(plain.of(2));
          assertThat(items.find("22423")).contains(plain.of(2));
          items.put(Catalogue.item("b", "tea", Optional.empty(), Availability.BACKORDER), 0);
          assertThat(items.list(Optional.empty(), 1)).containsExactly(plain.of(2));
          assertThat(items.list(Optional.of("22423"), 5)).extracting(Item::code).contains("b");

          assertThatExceptionOfType(ItemChanged.class).isThrownBy(() -> items.remove("22423", 1));
          assertThat(items.remove("22423", 2)).isTrue();
          assertThat(items.remove("22423", 2)).isFalse();
          assertThat(items.find("22423")).isEmpty();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G10.1, G10.3 takes files of them up to a million, the same file again for nothing")
  void takesFiles(Database.Kind kind) {
    with(
        kind,
        catalogue -> {
          String tea = "{'id':'tea','title':'Tea','product_type':'tea'}";
          assertThat(ends(take(catalogue, FULL, tea, "{'id':'tea','title':'Thé'}", "{}")))
              .containsExactly("STORED", "STORED", "STORED", "BAD_FIELD /id");
          assertThat(catalogue.items.find("tea").orElseThrow().revision()).isEqualTo(1);
          assertThat(ends(take(catalogue, FULL, "{'id':'tea','title':'Thé'}")))
              .containsExactly("DUPLICATE", "DUPLICATE");
          assertThat(ends(take(catalogue, "{'id':'tea','price':'3 EUR'}")))
              .containsExactly("STORED");
          assertThat(catalogue.items.find("tea").orElseThrow().revision()).isEqualTo(2);

          catalogue.rows.room(Items.MOST - 3);
          assertThat(
                  ends(
                      take(
                          catalogue,
                          "{'id':'x'}",
                          tea.replace("tea", "one"),
                          tea.replace("tea", "two"),
                          tea)))
              .containsExactly("NO_NAME /title", "STORED", "TOO_MANY ", "STORED");
          assertThatExceptionOfType(TooManyItems.class)
              .isThrownBy(
                  () ->
                      catalogue.items.put(
                          Catalogue.item("z", "tea", Optional.empty(), Availability.IN_STOCK), 0));
          assertThat(catalogue.items.remove("one", 1)).isTrue();
          assertThat(ends(take(catalogue, tea.replace("tea", "two")))).containsExactly("STORED");
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G10.4 knows what replaces what in however many steps, and tells nodes what concerns them")
  void knowsWhatReplacesWhat(Database.Kind kind) {
    with(
        kind,
        catalogue -> {
          add(catalogue, "v1");
          assertThat(catalogue.told).isZero();
          add(catalogue, "v2", "v1");
          add(catalogue, "v3", "v2", "old");
          add(catalogue, "v1b", "v3");
          assertThat(catalogue.told).isEqualTo(3);
          Shelves shelves = catalogue.shelves();
          Shelf shelf = shelves.of(Set.of("v2", "unheard-of"));
          assertThat(shelf.item("v2")).isPresent();
          assertThat(shelf.item("v1")).isEmpty();
          assertThat(shelf.relatives("v2").predecessors()).containsExactly("v1");
          assertThat(shelf.relatives("v2").successors()).containsExactly("v3", "v1b");
          assertThat(shelf.relatives("unheard-of").successors()).isEmpty();

          // Round in a circle.
          catalogue.items.put(
              Catalogue.item("v1", "v", Optional.empty(), Availability.IN_STOCK, "v1b"), 1);
          assertThat(shelves.of(Set.of("v2")).relatives("v2").predecessors())
              .containsExactly("v1", "v1b", "v3", "old");
          int before = catalogue.told;
          catalogue.rows.statements.change(
              "insert into campaigns.campaign (id, number, revision, state, name, purpose, placements,"
                  + " priority, holdout_percent, context) values (?, 1, 1, 'DRAFT', 'n', 'offers',"
                  + " 'p', 1, 0, '{}')",
              new java.util.UUID(0, 1));
          catalogue.rows.statements.change(
              "insert into campaigns.message (id, campaign_id, ordinal, code, category, item,"
                  + " durable) values (?, ?, 0, 'main', 'c', 'named', false)",
              new java.util.UUID(0, 2),
              new java.util.UUID(0, 1));
          add(catalogue, "other");
          assertThat(catalogue.told).isEqualTo(before);
          add(catalogue, "named");
          assertThat(catalogue.told).isEqualTo(before + 1);
          catalogue.items.remove("v3", 1);
          assertThat(catalogue.told).isEqualTo(before + 2);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G10.6 says what was bought by many and is not there")
  void saysWhatIsMissing(Database.Kind kind) {
    with(
        kind,
        catalogue -> {
          add(catalogue, "a");
          catalogue.bought =
              List.of(
                  new BoughtItem("a", Optional.empty(), 9),
                  new BoughtItem("b", Optional.of("tea"), 5));
          PurposeCode offers = new PurposeCode("offers");
          assertThat(catalogue.items.missing(offers, Optional.empty(), 2))
              .isEqualTo(new Items.Missing(List.of(catalogue.bought.get(1)), Optional.of("b")));
          assertThat(catalogue.items.missing(offers, Optional.empty(), 3).next()).isEmpty();
        });
  }

  private static void add(Catalogue catalogue, String code, String... replaces) {
    catalogue.items.put(
        Catalogue.item(
            code, "v", Optional.of(PurchaseKind.DURABLE), Availability.IN_STOCK, replaces),
        0);
  }

  private static ItemLines take(Catalogue catalogue, String... texts) {
    List<ItemLines.Line> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(
          new ItemLines.Line(
              lines.size() + 1L,
              Json.createReader(new StringReader(text.replace('\'', '"'))).readObject()));
    }
    ItemLines all = new ItemLines(lines);
    catalogue.keeping.on(all);
    return all;
  }

  private static List<String> ends(ItemLines lines) {
    return lines.lines().stream()
        .map(line -> lines.ends().get(line.number()))
        .map(
            end ->
                end.outcome().refusal()
                    ? end.outcome().name() + " " + end.pointer()
                    : end.outcome().name())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G10.2, G10.3 of two who put in the same item at once, the second has to see the first")
  void putInTwice(Database.Kind kind) throws Exception {
    Item by = Catalogue.item("mug", "cups", Optional.empty(), Availability.BACKORDER);
    Item other = Catalogue.item("mug", "pots", Optional.empty(), Availability.IN_STOCK);
    race(
        kind,
        first -> first.items.put(by, 0),
        second ->
            assertThatExceptionOfType(ItemChanged.class)
                .isThrownBy(() -> second.items.put(other, 0)),
        after -> {
          assertThat(after.items.find("mug")).contains(by.of(1));
          assertThat(
                  after.rows.statements.query(
                      "select items from campaigns.item_count", row -> row.getInt(1)))
              .containsExactly(1);
        });
    race(
        kind,
        first -> first.items.put(by, 0),
        second ->
            assertThat(
                    ends(
                        take(
                            second,
                            "{'id':'mug','title':'Mug','product_type':'pots'}",
                            "{'id':'pot','title':'Pot','product_type':'pots'}")))
                .containsExactly("STORED", "STORED"),
        after -> {
          Item mug = after.items.find("mug").orElseThrow();
          assertThat(mug.availability())
              .as("what the line leaves out is as it was put in")
              .isEqualTo(Availability.BACKORDER);
          assertThat(mug.category()).isEqualTo("pots");
          assertThat(mug.revision()).isEqualTo(2);
          assertThat(
                  after.rows.statements.query(
                      "select items from campaigns.item_count", row -> row.getInt(1)))
              .containsExactly(2);
        });
  }

  /** The second begins before the first has ended, and waits for it once it has found nothing. */
  private static void race(
      Database.Kind kind,
      Consumer<Catalogue> first,
      Consumer<Catalogue> second,
      Consumer<Catalogue> after)
      throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      first.accept(new Catalogue(() -> entities));
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(() -> inTransaction(factory, new Knocking(waits), second));
      waits.await();
      entities.getTransaction().commit();
      other.get();
      inTransaction(factory, new ItemRows(), after);
    }
  }

  private static void inTransaction(
      EntityManagerFactory factory, ItemRows rows, Consumer<Catalogue> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(new Catalogue(() -> entities, rows));
      entities.getTransaction().commit();
    }
  }

  /** Tells when it begins to wait for whoever else adds something. */
  private static final class Knocking extends ItemRows {

    private final CountDownLatch waits;

    Knocking(CountDownLatch waits) {
      this.waits = waits;
    }

    @Override
    int room(int wanted) {
      waits.countDown();
      return super.room(wanted);
    }
  }

  private static void with(Database.Kind kind, Consumer<Catalogue> test) {
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      test.accept(new Catalogue(() -> entities));
      entities.getTransaction().rollback();
    }
  }
}
