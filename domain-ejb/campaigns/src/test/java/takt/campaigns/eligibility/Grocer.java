package takt.campaigns.eligibility;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import takt.campaigns.Audience;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.CompanyRules;
import takt.campaigns.ContactRules;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.campaigns.Placements;
import takt.campaigns.TraceLine;
import takt.campaigns.Variant;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.CompanyTime;
import takt.profiles.DataMapping;
import takt.profiles.DataRun;
import takt.profiles.EventType;
import takt.profiles.Identifier;
import takt.profiles.ImportMapping;
import takt.profiles.Segment;
import takt.profiles.Segments;
import takt.profiles.imports.Node;
import takt.profiles.test.World;

/**
 * The grocer of {@link CompleteJourney} as a company that uses Takt: households are customers who
 * permit offers, each campaign's targets a list, its coupons items, and a redemption an event.
 */
final class Grocer implements AutoCloseable {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final String PLACE = "till";
  private static final String STAFF = "the grocer";

  /** Of so many of its coupons each campaign speaks. */
  private static final int COUPONS = 4;

  private static final Map<Class<?>, String> FACES =
      Map.of(
          Campaigns.class, "takt.campaigns.campaign.StoredCampaigns",
          Placements.class, "takt.campaigns.campaign.StoredPlacements",
          CompanyRules.class, "takt.campaigns.campaign.StoredRules",
          Decisions.class, "takt.campaigns.decision.Deciding");

  private final CompleteJourney journey;
  private final World world;
  private final Node node;
  private final ZoneId zone;
  private final Map<Integer, ProfileId> households = new HashMap<>();
  private final NavigableMap<Integer, UUID> campaigns = new TreeMap<>();

  /** Opens the day before the first campaign begins, with nothing in it. */
  Grocer(Database.Kind kind, CompleteJourney journey) {
    this.journey = journey;
    world = new World(kind, FACES, List.of("campaigns"));
    world.put(MetricRegistry.class, metric(MetricRegistry.class));
    world.observing("takt.campaigns.campaign.CurrentPlans");
    world.observing("takt.campaigns.campaign.NoticeItems");
    world.observing("takt.campaigns.item.KeepItems");
    zone = world.bean(CompanyTime.class).zone();
    node = new Node(world);
    goOn(
        at(
            journey.campaigns().values().stream()
                .map(CompleteJourney.Flight::first)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minusDays(1)));
  }

  /** All that a decision counts with; the server would bring it. */
  private static <T> T metric(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            Grocer.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, all) ->
                method.getReturnType() == Counter.class ? metric(Counter.class) : null));
  }

  /** The beginning of a day where the grocer is. */
  Instant at(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** It is now then. */
  void goOn(Instant now) {
    world.now = now;
  }

  /** Every household that was targeted, on the list of each campaign that it was targeted by. */
  DataRun households() {
    for (int number : journey.campaigns().keySet()) {
      Segment list =
          new Segment(
              list(number),
              Map.of(Language.DE, "Kampagne " + number, Language.EN, "Campaign " + number),
              OFFERS,
              Optional.empty(),
              0);
      world.atomic(() -> world.bean(Segments.class).put(list));
    }
    NavigableMap<Integer, Set<String>> lists = new TreeMap<>();
    journey
        .targeted()
        .forEach(
            (number, targeted) ->
                targeted.forEach(
                    household ->
                        lists
                            .computeIfAbsent(household, any -> new TreeSet<>())
                            .add("\"" + list(number) + "\"")));
    lists
        .keySet()
        .forEach(
            household -> {
              ProfileId profile =
                  world.atomic(
                      () -> world.profiles().open(Identifier.customer(household.toString())));
              world.consents.permit(profile, "offers");
              households.put(household, profile);
            });
    return node.take(
        DataMapping.ndjson(DataMapping.Kind.PEOPLE),
        lists.entrySet().stream()
            .map(
                one ->
                    "{\"identifiers\":{\"customer\":\"%s\"},\"purposes\":\"offers\",\"lists\":%s}%n"
                        .formatted(one.getKey(), one.getValue()))
            .collect(joining()));
  }

  /** Every coupon, under the department that most of its products are of. */
  DataRun coupons() {
    return node.take(
        mapping(
            DataMapping.Kind.ITEMS,
            Map.of("id", "coupon", "title", "department", "product_type", "department")),
        journey.coupons().stream()
            .map(one -> one.code() + "," + one.department() + "\n")
            .distinct()
            .collect(joining("", "coupon,department\n", "")));
  }

  /** Starts each campaign for its list, about its coupons that are good for most products. */
  void campaigns() {
    world.atomic(
        () -> {
          world.bean(Placements.class).put(new Placement(PLACE, Channel.SHOP, "At the till", 0), 0);
          return world
              .bean(CompanyRules.class)
              .replaceContacts(
                  new ContactRules(List.of(), Optional.empty(), 0, Optional.empty()), 0, STAFF);
        });
    journey
        .campaigns()
        .forEach(
            (number, flight) -> {
              List<Message> messages =
                  journey.coupons().stream()
                      .filter(coupon -> coupon.campaign() == number)
                      .sorted(Comparator.comparing(CompleteJourney.Coupon::products).reversed())
                      .limit(COUPONS)
                      .map(Grocer::message)
                      .toList();
              campaigns.put(number, start(plan(number, flight, messages)));
            });
  }

  private UUID start(CampaignPlan plan) {
    UUID draft = world.atomic(() -> world.bean(Campaigns.class).create(plan, STAFF)).id();
    return world.atomic(() -> world.bean(Campaigns.class).start(draft, STAFF)).id();
  }

  private CampaignPlan plan(int number, CompleteJourney.Flight flight, List<Message> messages) {
    return new CampaignPlan(
        "Campaign " + number,
        OFFERS,
        new TreeSet<>(Set.of(PLACE)),
        Optional.of(at(flight.first())),
        Optional.of(at(flight.last().plusDays(1))),
        50,
        List.of(),
        Optional.empty(),
        0,
        Map.of(),
        messages,
        Optional.empty(),
        Audience.members(list(number)),
        Optional.empty(),
        Optional.empty());
  }

  private static Message message(CompleteJourney.Coupon coupon) {
    Variant words =
        new Variant(
            0,
            Channel.SHOP,
            Language.EN,
            "A coupon for you",
            "It is good today.",
            "/coupons/" + coupon.code(),
            Set.of());
    return new Message(
        "c" + coupon.code(),
        coupon.department(),
        Optional.of(coupon.code()),
        false,
        List.of(words));
  }

  /** What Takt says now of every campaign and a household, in the order of their numbers. */
  Answers ask(int household) {
    Decisions decisions = world.bean(Decisions.class);
    Decision decision =
        world.atomic(
            () ->
                decisions.decide(
                    new DecisionRequest(
                        Optional.of(world.consents.permissions(households.get(household))),
                        PLACE,
                        Language.EN,
                        Map.of())));
    List<TraceLine> trace =
        world.atomic(() -> decisions.trace(decision.id().orElseThrow())).orElseThrow();
    NavigableMap<Integer, Eligibility> eligibility = new TreeMap<>();
    campaigns.forEach(
        (number, id) ->
            eligibility.put(
                number,
                trace.stream()
                    .filter(line -> line.campaign().filter(id::equals).isPresent())
                    .findFirst()
                    .map(Grocer::eligibility)
                    .orElse(Eligibility.OTHERWISE)));
    return new Answers(
        eligibility,
        campaigns.entrySet().stream()
            .filter(
                one ->
                    decision.shown().filter(it -> it.campaign().equals(one.getValue())).isPresent())
            .map(Map.Entry::getKey)
            .findFirst());
  }

  /**
   * What was said of all campaigns.
   *
   * @param eligibility by number
   * @param shown the one that speaks
   */
  record Answers(NavigableMap<Integer, Eligibility> eligibility, Optional<Integer> shown) {}

  private static Eligibility eligibility(TraceLine line) {
    return switch (line.verdict()) {
      case RANKED -> Eligibility.ELIGIBLE;
      case NOT_LIVE -> Eligibility.NOT_LIVE;
      case NOT_IN_AUDIENCE ->
          line.detail().startsWith("not in segment")
              ? Eligibility.NOT_TARGETED
              : Eligibility.OTHERWISE;
      default -> Eligibility.OTHERWISE;
    };
  }

  /** What was redeemed on a day, from lines as the grocer's file has them. */
  DataRun redeemed(List<CompleteJourney.Redemption> redemptions) {
    return node.take(
        mapping(
            DataMapping.Kind.EVENTS,
            Map.of(
                "userId", "household_id",
                "properties.coupon", "coupon_upc",
                "properties.campaign", "campaign_id",
                "timestamp", "redemption_date")),
        redemptions.stream()
            .map(
                one ->
                    "%s,%s,%s,%s%n"
                        .formatted(one.household(), one.coupon(), one.campaign(), one.day()))
            .collect(joining("", "household_id,coupon_upc,campaign_id,redemption_date\n", "")));
  }

  /** Redemptions may be used for offers. */
  void events() {
    world.atomic(
        () -> {
          world.types().put(new EventType("Coupon Redeemed", PurposeSet.named("offers"), 5));
          return true;
        });
  }

  /** How many events there are of how many persons. */
  String stored() {
    return world
        .column("select count(*) || ' of ' || count(distinct profile_id) from profiles.event")
        .get(0)
        .toString();
  }

  private DataMapping mapping(DataMapping.Kind kind, Map<String, String> columns) {
    return new DataMapping(
        kind,
        DataMapping.Format.CSV,
        columns,
        kind == DataMapping.Kind.EVENTS ? Map.of("event", "Coupon Redeemed") : Map.of(),
        new ImportMapping.Time(Optional.of("uuuu-MM-dd"), zone, 0),
        DataMapping.SOURCE,
        PurposeSet.NONE,
        ',',
        StandardCharsets.UTF_8);
  }

  private static String list(int campaign) {
    return "campaign-" + campaign;
  }

  @Override
  public void close() {
    node.close();
  }
}
