package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.ComputedTrait;
import takt.profiles.ComputedTrait.Function;
import takt.profiles.ComputedTrait.Source;
import takt.profiles.ComputedTraits;
import takt.profiles.EventType;
import takt.profiles.Familiarity;
import takt.profiles.Identifier;
import takt.profiles.Segment;
import takt.profiles.Segments;
import takt.profiles.TraitValue;
import takt.profiles.TraitWindow;
import takt.profiles.definition.Catalogue;
import takt.profiles.derive.Derivations;
import takt.profiles.segment.SegmentKeeper;
import takt.profiles.sweep.Sweeps;
import takt.profiles.trait.Computed;
import takt.profiles.trait.TraitKeeper;

/**
 * A real shop's file (Chen, Sain, Guo 2012), imported in random order with lines that come twice,
 * while traits and segments are defined: whatever is kept current as lines come in equals what is
 * computed anew from the events. {@code -Dtakt.shop=FILE.csv.gz} for the whole file instead of some
 * customers of the demo's.
 */
class WholeShopOnBothDatabasesTest {

  private static final String SOME =
      "../../web-war/src/main/resources/takt/demo/online-retail.csv.gz";
  private static final String WHOLE = System.getProperty("takt.shop", "");
  private static final LineReader READER = OnlineRetail.reader();
  private static final int ONE_IN = 30;
  private static final int TWICE_ONE_IN = 20;
  private static final int FILES = 3;
  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final Map<Language, String> NAMES =
      Map.of(Language.DE, "Name", Language.EN, "name");

  private static final List<String> DERIVED =
      List.of(
          "select cast(profile_id as varchar(36)) || ' ' || item || ' ' || purposes || ' ' ||"
              + " quantity || ' ' || amount || ' ' || returned || ' ' || coalesce(cast(last_at as"
              + " varchar(40)), '') || ' ' || coalesce(category, '') from profiles.purchase",
          "select cast(profile_id as varchar(36)) || ' ' || order_id || ' ' || purposes || ' ' ||"
              + " coalesce(cast(ordered_at as varchar(40)), '') || ' ' || undone"
              + " from profiles.order_seen",
          "select cast(profile_id as varchar(36)) || ' ' || purpose || ' ' || segment"
              + " from profiles.segment_member");

  /** What is derived, and familiarity, of every customer. */
  private record State(
      List<List<String>> rows,
      List<String> parts,
      Map<String, Double> scores,
      Map<ProfileId, Familiarity> levels) {}

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.2, F3.3, F16.1, F16.4, F17.2 as it comes in, it equals what is computed anew")
  void asComputedAnew(Database.Kind kind) throws IOException {
    Random random = new Random();
    List<String> lines = lines();
    List<String> sent = new ArrayList<>(lines);
    lines.stream().filter(one -> random.nextInt(TWICE_ONE_IN) == 0).forEach(sent::add);
    Collections.shuffle(sent, random);
    try (Node node = new Node(kind)) {
      node.world.now = Instant.parse("2011-12-10T12:00:00Z");
      types(node);
      Map<String, ProfileId> customers = customers(node, lines);
      for (int file = 0; file < FILES; file++) {
        define(node, file);
        int from = sent.size() * file / FILES;
        int to = sent.size() * (file + 1) / FILES;
        node.begin(
            String.join(",", OnlineRetail.HEADER)
                + "\n"
                + String.join("\n", sent.subList(from, to))
                + "\n");
        node.work(-1);
        Sweeps.all(node.world);
      }
      State asItCame = state(node, customers);
      anew(node, customers);
      State anew = state(node, customers);

      assertThat(asItCame.rows()).isEqualTo(anew.rows());
      assertThat(asItCame.parts()).isEqualTo(anew.parts()).isNotEmpty();
      assertThat(asItCame.levels()).isEqualTo(anew.levels());
      assertThat(asItCame.scores()).hasSameSizeAs(anew.scores()).isNotEmpty();
      anew.scores()
          .forEach(
              (key, score) ->
                  assertThat(asItCame.scores().get(key)).isCloseTo(score, within(1e-9 * score)));
      asTheFileSays(node, customers, lines);
    }
  }

  /** Counted by hand from the file: how many different lines each customer bought something by. */
  private static void asTheFileSays(
      Node node, Map<String, ProfileId> customers, List<String> lines) {
    Map<String, Set<String>> bought = new HashMap<>();
    for (String line : lines) {
      if (read(line) instanceof Line.Sale sale
          && sale.event().name().equals("Order Completed")
          && sale.event().customer().isPresent()) {
        bought
            .computeIfAbsent(
                sale.event().customer().get().value(), any -> new java.util.HashSet<>())
            .add(sale.event().messageId());
      }
    }
    customers.forEach(
        (number, profile) -> {
          BigDecimal counted =
              values(node, profile).stream()
                  .filter(one -> one.code().equals("lines"))
                  .findFirst()
                  .flatMap(TraitValue::number)
                  .orElse(BigDecimal.ZERO);
          assertThat(counted.intValue())
              .as("lines of a customer")
              .isEqualTo(bought.getOrDefault(number, Set.of()).size());
        });
  }

  private static List<TraitValue> values(Node node, ProfileId profile) {
    return node.world.atomic(
        () -> node.world.bean(ComputedTraits.class).of(node.world.consents.lock(profile), OFFERS));
  }

  private static List<String> lines() throws IOException {
    Path file = Path.of(WHOLE.isEmpty() ? SOME : WHOLE);
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.lines().skip(1).filter(WholeShopOnBothDatabasesTest::wanted).forEach(lines::add);
    }
    return lines;
  }

  private static boolean wanted(String line) {
    if (!WHOLE.isEmpty()) {
      return true;
    }
    String customer = Csv.cells(line).get(6);
    return !customer.isEmpty() && Double.valueOf(customer).intValue() % ONE_IN == 0;
  }

  private static Line read(String line) {
    return READER.read(2, Csv.cells(line));
  }

  private static void types(Node node) {
    for (String name : List.of("Order Completed", "Order Refunded")) {
      node.world.atomic(
          () -> {
            node.world
                .types()
                .put(new EventType(name, PurposeSet.named("orders", "offers", "analysis"), 5));
            return true;
          });
    }
  }

  /** Two of three permit that interests are computed. */
  private static Map<String, ProfileId> customers(Node node, List<String> lines) {
    Map<String, ProfileId> customers = new TreeMap<>();
    for (String line : lines) {
      if (read(line) instanceof Line.Sale sale && sale.event().customer().isPresent()) {
        Identifier customer = sale.event().customer().get();
        customers.computeIfAbsent(
            customer.value(),
            any -> {
              ProfileId profile = node.world.atomic(() -> node.world.profiles().open(customer));
              node.world.consents.permit(profile, "orders", "offers");
              return profile;
            });
      }
    }
    return customers;
  }

  /** Some before anything came in, some when a part of it has. */
  private static void define(Node node, int file) {
    if (file == 0) {
      trait(node, "lines", Source.EVENTS, Function.COUNT, null, TraitWindow.EVER);
      trait(node, "spent", Source.PURCHASES, Function.SUM, "amount", TraitWindow.EVER);
      segment(node, "regulars", "familiarity == regular && orders >= 3");
    } else if (file == 1) {
      trait(
          node,
          "most-bought",
          Source.PURCHASES,
          Function.MOST_FREQUENT,
          "item",
          TraitWindow.ofDays(200));
      trait(node, "dearest", Source.PURCHASES, Function.MAXIMUM, "amount", TraitWindow.ofDays(90));
      segment(node, "kitchen", "affinities.kitchen > 20.0 || traits.spent > 500.0");
      segment(node, "lately", "happened('Order Completed', 60) >= 10");
    } else {
      trait(node, "first-order", Source.PURCHASES, Function.FIRST, "order", TraitWindow.EVER);
      segment(node, "cold", "happened('Order Completed', 90) == 0 && orders > 0");
      segment(node, "returns", "happened('Order Refunded', 365) > 0 && bought('22423')");
    }
  }

  private static void trait(
      Node node, String code, Source source, Function function, String field, TraitWindow window) {
    ComputedTrait trait =
        new ComputedTrait(
            code,
            NAMES,
            PurposeSet.of(OFFERS),
            source,
            source == Source.EVENTS ? Set.of("Order Completed") : Set.of(),
            function,
            Optional.ofNullable(field),
            Optional.empty(),
            window,
            0);
    node.world.atomic(() -> node.world.bean(ComputedTraits.class).put(trait));
  }

  private static void segment(Node node, String code, String condition) {
    Segment segment = new Segment(code, NAMES, OFFERS, Optional.of(condition), 0);
    node.world.atomic(() -> node.world.bean(Segments.class).put(segment));
  }

  private static State state(Node node, Map<String, ProfileId> customers) {
    List<List<String>> rows =
        DERIVED.stream()
            .map(sql -> node.column(sql).stream().map(Object::toString).sorted().toList())
            .toList();
    Map<String, Double> scores = new HashMap<>();
    node.column(
            "select cast(profile_id as varchar(36)) || '|' || purpose || '|' || dimension || '|' ||"
                + " name || '|' || situation || '|' || scored_at || '|' || since || '=' || score"
                + " from profiles.affinity")
        .forEach(
            row -> {
              String text = row.toString();
              int at = text.lastIndexOf('=');
              scores.put(text.substring(0, at), Double.valueOf(text.substring(at + 1)));
            });
    Map<ProfileId, Familiarity> levels = new HashMap<>();
    customers
        .values()
        .forEach(
            profile ->
                levels.put(
                    profile,
                    node.world.atomic(
                        () ->
                            node.world
                                .profiles()
                                .view(node.world.consents.lock(profile), OFFERS, Set.of())
                                .familiarity())));
    return new State(rows, Computed.parts(node.world), scores, levels);
  }

  private static void anew(Node node, Map<String, ProfileId> customers) {
    List<String> tables =
        List.of("affinity", "served", "purchase", "order_seen", "trait_page", "segment_member");
    node.world.atomic(
        () -> {
          tables.forEach(
              table ->
                  node.world
                      .bean(takt.platform.Statements.class)
                      .change("delete from profiles." + table));
          return true;
        });
    customers
        .values()
        .forEach(
            profile ->
                node.world.atomic(
                    () -> {
                      node.world.bean(Derivations.class).rebuild(profile);
                      node.world.bean(TraitKeeper.class).rebuild(profile);
                      node.world
                          .bean(SegmentKeeper.class)
                          .rebuild(
                              node.world.bean(Catalogue.class).current(),
                              Map.of(profile, node.world.consents.lock(profile).permitted()));
                      return true;
                    }));
  }
}
