package takt.campaigns.decision;

import static takt.profiles.test.World.json;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import takt.campaigns.CampaignHistory;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.CompanyRules;
import takt.campaigns.Deals;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.DryRuns;
import takt.campaigns.Items;
import takt.campaigns.Message;
import takt.campaigns.PersonPreview;
import takt.campaigns.Placement;
import takt.campaigns.Placements;
import takt.campaigns.QueuedMessages;
import takt.campaigns.Results;
import takt.campaigns.Variant;
import takt.kernel.Channel;
import takt.kernel.FeedbackReceived;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.EventType;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.Sampling;
import takt.profiles.test.World;

/** The whole of profiles and campaigns over a database of either kind, with a banner and a page. */
final class Village implements AutoCloseable {

  static final PurposeCode OFFERS = new PurposeCode("offers");
  static final String BANNER = "banner";
  static final String PAGE = "page";
  static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private static final String STAFF = "the mayor";

  private static final Map<Class<?>, String> FACES =
      Map.ofEntries(
          Map.entry(CampaignHistory.class, "takt.campaigns.campaign.StoredHistory"),
          Map.entry(DryRuns.class, "takt.campaigns.decision.TryingOut"),
          Map.entry(Sampling.class, "takt.profiles.segment.StoredSampling"),
          Map.entry(Campaigns.class, "takt.campaigns.campaign.StoredCampaigns"),
          Map.entry(Placements.class, "takt.campaigns.campaign.StoredPlacements"),
          Map.entry(CompanyRules.class, "takt.campaigns.campaign.StoredRules"),
          Map.entry(Items.class, "takt.campaigns.item.StoredItems"),
          Map.entry(Decisions.class, "takt.campaigns.decision.Deciding"),
          Map.entry(Deals.class, "takt.campaigns.decision.StoredDeals"),
          Map.entry(Results.class, "takt.campaigns.decision.StoredResults"),
          Map.entry(QueuedMessages.class, "takt.campaigns.queue.StoredQueue"));

  final World world;

  private int events;

  Village(Database.Kind kind) {
    world = new World(kind, FACES, List.of("campaigns"));
    world.put(MetricRegistry.class, metric(MetricRegistry.class));
    world.observing("takt.campaigns.campaign.CurrentPlans");
    world.observing("takt.campaigns.campaign.NoticeItems");
    world.observing("takt.campaigns.decision.NoteFeedback");
    world.observing("takt.campaigns.learning.LookAgain");
    world.observing("takt.campaigns.decision.NoteGoals");
    world.now = START;
    for (String name : List.of("Order Completed", "Order Refunded", "Coupon Redeemed")) {
      world.atomic(
          () -> {
            world.types().put(new EventType(name, PurposeSet.named("offers"), 5));
            return true;
          });
    }
    for (String place : List.of(BANNER, PAGE)) {
      world.atomic(
          () ->
              world.bean(Placements.class).put(new Placement(place, Channel.WEB, "A place", 0), 0));
    }
  }

  /** All that is counted for the metrics; the server would bring it. */
  private static <T> T metric(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            Village.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, all) ->
                method.getReturnType() == Counter.class ? metric(Counter.class) : null));
  }

  ProfileId customer(String number, String... permitted) {
    ProfileId profile = world.atomic(() -> world.profiles().open(Identifier.customer(number)));
    world.consents.permit(profile, permitted);
    return profile;
  }

  /** A message of one wording for everybody. */
  static Message message(String key, Optional<String> item) {
    return message(key, item, words(0));
  }

  static Message message(String key, Optional<String> item, Variant... variants) {
    return new Message(key, "lamps", item, false, List.of(variants));
  }

  static Variant words(int degree) {
    return new Variant(degree, Channel.WEB, Language.EN, "T" + degree, "B", "/", Set.of());
  }

  static CampaignPlan plan(String name, Set<String> places, Message... messages) {
    return plan(name, 50, places, messages);
  }

  static CampaignPlan plan(String name, int priority, Set<String> places, Message... messages) {
    return new CampaignPlan(
        name,
        OFFERS,
        new TreeSet<>(places),
        Optional.empty(),
        Optional.empty(),
        priority,
        List.of(),
        Optional.empty(),
        0,
        Map.of(),
        List.of(messages));
  }

  UUID draft(CampaignPlan plan) {
    return world.atomic(() -> world.bean(Campaigns.class).create(plan, STAFF)).id();
  }

  UUID run(CampaignPlan plan) {
    UUID draft = draft(plan);
    return world.atomic(() -> world.bean(Campaigns.class).start(draft, STAFF)).id();
  }

  Decision decide(ProfileId profile, String place) {
    return decide(request -> request, profile, place);
  }

  Decision decide(UnaryOperator<DecisionRequest> how, ProfileId profile, String place) {
    DecisionRequest request =
        new DecisionRequest(
            Optional.of(world.consents.permissions(profile)), place, Language.EN, Map.of());
    return world.atomic(() -> world.bean(Decisions.class).decide(how.apply(request)));
  }

  /** What somebody gets of whom nothing is known. */
  Decision decide(String place) {
    return world.atomic(
        () ->
            world
                .bean(Decisions.class)
                .decide(new DecisionRequest(Optional.empty(), place, Language.EN, Map.of())));
  }

  void previewForNobody(String place) {
    PersonPreview question =
        new PersonPreview(Optional.empty(), Optional.empty(), place, Language.EN, Map.of());
    world.atomic(
        () -> world.bean(Decisions.class).previewAs(question, (whose, values) -> Set.of()));
  }

  void end(UUID campaign) {
    world.atomic(() -> world.bean(Campaigns.class).end(campaign, STAFF));
  }

  void click(ProfileId profile, Decision decision) {
    world.atomic(
        () -> {
          world
              .firing()
              .fire(
                  new FeedbackReceived(
                      profile,
                      decision.id().orElseThrow(),
                      FeedbackReceived.Kind.CLICKED,
                      world.now));
          return true;
        });
  }

  /** An event of a customer, now. */
  void track(String name, String customer, String properties) {
    events++;
    IncomingEvent event =
        new IncomingEvent(
            "m" + events,
            IncomingEvent.Kind.TRACK,
            name,
            Optional.of(Identifier.customer(customer)),
            Optional.empty(),
            world.now,
            json(properties));
    world.atomic(() -> world.events().take(List.of(event)));
  }

  @Override
  public void close() {
    world.close();
  }
}
