package takt.it.promise;

import static takt.it.promise.Codes.ANALYSIS;
import static takt.it.promise.Codes.OFFERS;
import static takt.it.promise.Codes.ORDERS;
import static takt.it.promise.Codes.POST;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.campaigns.Placements;
import takt.campaigns.QueueRequest;
import takt.campaigns.QueuedMessage;
import takt.campaigns.QueuedMessages;
import takt.campaigns.Variant;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.Events;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.Outcome;
import takt.profiles.Profiles;

/** A small shop with one campaign, and what its customers do. Lives inside the server. */
@ApplicationScoped
class Shop {

  static final String PLACEMENT = "it-home";
  static final String CATEGORY = "bags";

  private static final String VIEWED = "IT Product Viewed";
  private static final String IDENTIFIED = "IT Identified";
  private static final String MESSAGE = "bags";

  @Inject Purposes purposes;
  @Inject EventTypes eventTypes;
  @Inject Placements placements;
  @Inject Campaigns campaigns;
  @Inject Consents consents;
  @Inject Profiles profiles;
  @Inject Events events;
  @Inject Decisions decisions;
  @Inject QueuedMessages queue;
  @Inject Clock clock;
  @Resource ManagedThreadFactory threads;

  private UUID campaign;

  /** Opens it, once. */
  synchronized Shop open() {
    if (campaign == null) {
      publish(OFFERS, LegalBasis.CONSENT);
      publish(ANALYSIS, LegalBasis.CONSENT);
      publish(ORDERS, LegalBasis.CONTRACT);
      publish(POST, LegalBasis.LEGITIMATE_INTEREST);
      PurposeSet both = PurposeSet.of(OFFERS, ANALYSIS);
      eventTypes.put(new EventType(VIEWED, both, 1));
      eventTypes.put(new EventType(IDENTIFIED, PurposeSet.of(OFFERS), 0));
      eventTypes.put(new EventType("Order Completed", PurposeSet.of(OFFERS, ORDERS), 3));
      placements.put(new Placement(PLACEMENT, Channel.WEB, "The tests' home page", 0), 0);
      Campaign drafted = campaigns.create(plan(), "IT");
      campaigns.start(drafted.id(), "IT");
      campaign = drafted.id();
    }
    return this;
  }

  /** Threads of the server's, as many as wanted. */
  ExecutorService threads(int count) {
    return Executors.newFixedThreadPool(count, threads);
  }

  private void publish(PurposeCode code, LegalBasis basis) {
    PurposeText text = new PurposeText("Name", "Sentence.", "Data", "Use", "Gain", "We", "None");
    purposes.publish(
        new PurposeDraft(
            code,
            basis,
            Optional.empty(),
            Map.of(Language.DE, text, Language.EN, text),
            365,
            true,
            true,
            false));
  }

  private static CampaignPlan plan() {
    List<Variant> variants = new ArrayList<>();
    for (Channel channel : List.of(Channel.WEB, Channel.EMAIL)) {
      for (int degree = 0; degree <= 3; degree++) {
        String body = degree == 3 ? "More {category}" : "Bags";
        variants.add(new Variant(degree, channel, Language.EN, "Bags", body, "/bags", Set.of()));
      }
    }
    return new CampaignPlan(
        "Bags",
        OFFERS,
        new TreeSet<>(Set.of(PLACEMENT)),
        Optional.empty(),
        Optional.empty(),
        50,
        List.of(),
        Optional.empty(),
        0,
        Map.of(),
        List.of(new Message(MESSAGE, CATEGORY, Optional.empty(), false, variants)));
  }

  /** A customer who has decided nothing. */
  ProfileId customer() {
    return customer(UUID.randomUUID().toString());
  }

  /** The customer with this number. */
  ProfileId customer(String number) {
    return profiles.open(Identifier.customer(number));
  }

  /** A customer of whom everything is known: views, a name, an order, decisions, messages. */
  ProfileId regular(String number) {
    ProfileId profile = customer(number);
    give(profile, OFFERS, ANALYSIS);
    events.take(List.of(viewed(number), viewed(number), identified(number), ordered(number)));
    decide(profile);
    decide(profile);
    queue(profile);
    queue(profile);
    return profile;
  }

  /** Somebody says yes. */
  void give(ProfileId profile, PurposeCode... codes) {
    consents.give(new Consent(profile, PurposeSet.of(codes), Map.of(), source()));
  }

  /** Somebody says no; to everything, without a code. */
  Receipt optOut(ProfileId profile, PurposeCode... codes) {
    return consents.optOut(new OptOut(profile, PurposeSet.of(codes), source()));
  }

  /** Where a choice comes from. */
  static Source source() {
    return new Source(Channel.WEB, "banner", Actor.PERSON, Language.EN);
  }

  /** Somebody says how personal it may be. */
  void limit(ProfileId profile, int degree) {
    profiles.limitDegree(profile, OptionalInt.of(degree));
  }

  /** A customer looks at a bag. */
  Outcome view(String number) {
    return events.take(List.of(viewed(number))).get(0);
  }

  IncomingEvent viewed(String number) {
    JsonObject properties = Json.createObjectBuilder().add("category", CATEGORY).build();
    return event(number, IncomingEvent.Kind.TRACK, VIEWED, properties);
  }

  /** A customer says their name. */
  IncomingEvent identified(String number) {
    JsonObject traits = Json.createObjectBuilder().add("firstName", "Kim").build();
    return event(number, IncomingEvent.Kind.IDENTIFY, IDENTIFIED, traits);
  }

  /** A customer orders a bag. */
  IncomingEvent ordered(String number) {
    JsonObject product =
        Json.createObjectBuilder()
            .add("product_id", "bag-1")
            .add("category", CATEGORY)
            .add("quantity", 1)
            .add("price", 10)
            .build();
    JsonObject order =
        Json.createObjectBuilder()
            .add("order_id", UUID.randomUUID().toString())
            .add("products", Json.createArrayBuilder().add(product))
            .build();
    return event(number, IncomingEvent.Kind.TRACK, "Order Completed", order);
  }

  private IncomingEvent event(
      String number, IncomingEvent.Kind kind, String name, JsonObject properties) {
    return new IncomingEvent(
        UUID.randomUUID().toString(),
        kind,
        name,
        Optional.of(Identifier.customer(number)),
        Optional.empty(),
        clock.instant(),
        properties);
  }

  /** A regular customer is seen to be the visitor who has refused this; answers the customer. */
  ProfileId visitorBecomes(PurposeCode refused) {
    String number = UUID.randomUUID().toString();
    ProfileId customer = regular(number);
    Identifier visitor = Identifier.anonymous(UUID.randomUUID().toString());
    optOut(profiles.open(visitor), refused);
    events.take(
        List.of(
            new IncomingEvent(
                UUID.randomUUID().toString(),
                IncomingEvent.Kind.IDENTIFY,
                IDENTIFIED,
                Optional.of(Identifier.customer(number)),
                Optional.of(visitor),
                clock.instant(),
                Json.createObjectBuilder().add("firstName", "Kim").build())));
    return customer;
  }

  /** What to show a person on the home page. */
  Decision decide(ProfileId profile) {
    return decide(Optional.of(profile));
  }

  /** What to show on the home page. */
  Decision decide(Optional<ProfileId> profile) {
    return decisions.decide(
        new DecisionRequest(profile.map(consents::permissions), PLACEMENT, Language.EN, Map.of()));
  }

  /** What was decided. */
  Decisions decisions() {
    return decisions;
  }

  /** A message to a person, to be sent in a while. */
  QueuedMessage queue(ProfileId profile) {
    Instant due = clock.instant().plusSeconds(3_600);
    return queue.queue(
        new QueueRequest(profile, campaign, MESSAGE, Channel.EMAIL, Language.EN, due));
  }
}
