package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.campaigns.AlteredPlan;
import takt.campaigns.Audience;
import takt.campaigns.Availability;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseTable;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.Placement;
import takt.campaigns.Price;
import takt.campaigns.QuietHours;
import takt.campaigns.Variant;
import takt.campaigns.Window;
import takt.campaigns.campaign.Reading;
import takt.campaigns.item.Catalogue;
import takt.campaigns.item.Shelf;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.PurchaseKind;
import takt.profiles.SituationCondition;
import takt.profiles.SituationConditions;

/** The campaigns that the decision tests talk about. */
final class Shop {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final PurposeCode OFFERS = new PurposeCode("offers");
  static final PurposeCode NEWSLETTER = new PurposeCode("newsletter");
  static final House HOUSE =
      new House(
          ContactRules.usual(new CompanyCap(20, Window.days(1), Optional.empty())),
          DoseTable.USUAL,
          SilentAfterPurchase.USUAL,
          ZoneId.of("Europe/Berlin"));

  static final Map<String, Campaign> CAMPAIGNS = campaigns();

  private static final Map<String, SituationCondition> CONDITIONS = conditions();

  /** What the catalogue says; of other items that campaigns speak of it knows nothing. */
  static final Shelf SHELF =
      Catalogue.shelf(
          List.of(
              Catalogue.item("22423", "kitchen", Optional.empty(), Availability.IN_STOCK),
              Catalogue.item("85123A", "lights", Optional.empty(), Availability.BACKORDER),
              Catalogue.item(
                  "22424",
                  "kitchen",
                  Optional.of(PurchaseKind.DURABLE),
                  Availability.IN_STOCK,
                  "22423"),
              Catalogue.item("22425", "kitchen", Optional.empty(), Availability.IN_STOCK, "22424"),
              Catalogue.item(
                  "21000", "coffee", Optional.of(PurchaseKind.CONSUMABLE), Availability.IN_STOCK),
              Catalogue.item("47566", "party", Optional.empty(), Availability.OUT_OF_STOCK),
              Catalogue.item(
                  "22501",
                  Map.of(Language.DE, "Kanne & Tasse", Language.EN, "Pot & cup"),
                  Optional.of("Regency"),
                  Optional.of(Price.parse("12.9 EUR", ""))),
              Catalogue.item(
                  "22502", Map.of(Language.EN, "Bare"), Optional.empty(), Optional.empty())));

  private static final Map<String, List<String>> AT =
      Map.ofEntries(
          at("banner", "tea", "light", "bags"),
          at("tea-spot", "tea"),
          at("light-spot", "light"),
          at("bags-spot", "bags"),
          at("states", "draft", "paused", "ended", "future", "past"),
          at("page", "page"),
          at("teaser", "letter"),
          at("mixed", "tea", "news"),
          at("stand-spot", "stand"),
          at("filters-spot", "filters"),
          at("stand-or-bags", "stand", "bags"),
          at("cosy-spot", "cosy"),
          at("weekend-spot", "weekend"),
          at("weekend-or-tea", "weekend", "tea"),
          at("gone-spot", "gone"),
          at("gone-or-light", "gone", "light"),
          at("club-spot", "club"),
          at("birthday-mail", "birthday"),
          at("twin-spot", "twin"),
          at("late-spot", "late"),
          at("pot-spot", "pot"),
          at("bare-spot", "bare"),
          at("unlisted-spot", "unlisted"),
          at("unlisted-or-bare", "unlisted", "bare"),
          at("members-spot", "members"),
          at("landing-page", "landing"),
          at("landing-banner", "landing"),
          at("members-mail", "invitation"),
          at("welcome-spot", "welcome"),
          at("welcome-or-tea", "welcome", "tea"));

  private Shop() {}

  private static Map.Entry<String, List<String>> at(String placement, String... campaigns) {
    return Map.entry(placement, List.of(campaigns));
  }

  static Placement placement(String code) {
    boolean mail = code.equals("teaser") || code.endsWith("-mail");
    return new Placement(code, mail ? Channel.EMAIL : Channel.WEB, "a place", 1);
  }

  static List<Campaign> at(String placement) {
    return AT.get(placement).stream().map(CAMPAIGNS::get).toList();
  }

  static String name(UUID campaign) {
    return CAMPAIGNS.values().stream()
        .filter(one -> one.id().equals(campaign))
        .map(one -> one.plan().name())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Campaign> campaigns() {
    Map<String, Campaign> all = new TreeMap<>();
    CampaignState running = CampaignState.RUNNING;
    Message tea =
        message(
            "kitchen",
            Optional.of("22423"),
            true,
            web(Language.EN, 0, "Tea"),
            web(Language.EN, 2, "Tea for kitchens"),
            web(Language.EN, 3, "Because of {category}"),
            web(Language.EN, 4, "{firstName}, because of {category}"),
            web(Language.DE, 0, "Tee"),
            web(Language.DE, 3, "Wegen {category}"));
    Message light =
        message(
            "lights",
            Optional.of("85123A"),
            true,
            web(Language.EN, 0, "Light"),
            web(Language.EN, 1, "It is dark"),
            web(Language.EN, 3, "Because of {category}"),
            web(Language.DE, 0, "Licht"));
    Message bags =
        message(
            "bags",
            Optional.of("85099B"),
            false,
            web(Language.EN, 0, "Bags"),
            web(Language.EN, 4, "You bought {item} on {boughtOn}"));
    Message letter =
        message(
            "home",
            Optional.empty(),
            false,
            variant(Channel.EMAIL, Language.EN, 0, "Hello"),
            variant(Channel.EMAIL, Language.EN, 4, "Hello {firstName}"));
    Message plain =
        message(
            "home",
            Optional.empty(),
            false,
            web(Language.EN, 0, "Plain"),
            web(Language.DE, 0, "Einfach"));
    Message club =
        message(
            "sports",
            Optional.empty(),
            false,
            web(Language.EN, 0, "Shoes"),
            web(Language.EN, 1, "Shoes for {context.weather}"),
            web(Language.EN, 2, "Shoes for you"),
            members(2, "runners", "Shoes for {segment}"),
            members(2, "walkers", "Boots for {segment}"),
            members(3, "runners", "{attribute.km} kilometres"));
    Message landing =
        message(
            "home",
            Optional.empty(),
            false,
            web(Language.EN, 0, "Short"),
            placed(0, Optional.empty(), "Long"),
            web(Language.EN, 2, "Short for you"),
            members(2, "runners", "Short for {segment}"),
            placed(2, Optional.empty(), "Long for you"),
            placed(2, Optional.of("walkers"), "Long for {segment}"),
            web(Language.EN, 3, "Because of {category}"));
    put(all, "landing", OFFERS, running, 40, List.of(), landing);
    Message birthday =
        message(
            "home",
            Optional.empty(),
            false,
            variant(Channel.EMAIL, Language.EN, 1, "Cake"),
            variant(Channel.EMAIL, Language.EN, 4, "Cake on {attribute.birthday|day}"));
    List<Cap> three = List.of(Cap.of(3, Window.days(7)));
    put(all, "tea", OFFERS, running, 60, three, tea);
    put(all, "light", OFFERS, running, 50, three, light);
    put(all, "bags", OFFERS, running, 40, List.of(), bags);
    Message stand = message("home", Optional.of("22424"), false, web(Language.EN, 0, "Tiers"));
    Message filters =
        message("coffee", Optional.of("21000"), false, web(Language.EN, 0, "Filters"));
    put(all, "stand", OFFERS, running, 80, List.of(), stand);
    put(all, "filters", OFFERS, running, 80, List.of(), filters);
    Message gone =
        message("party", Optional.of("47566"), false, web(Language.EN, 0, "Party bunting"));
    put(all, "gone", OFFERS, running, 90, List.of(), gone);
    put(all, "pot", OFFERS, running, 40, List.of(), speaking("22501"));
    put(all, "bare", OFFERS, running, 40, List.of(), speaking("22502"));
    put(
        all,
        "unlisted",
        OFFERS,
        running,
        50,
        List.of(),
        message("kitchen", Optional.of("22503"), false, web(Language.EN, 0, "{item.name}")));
    put(all, "club", OFFERS, running, 40, List.of(), club);
    put(all, "birthday", OFFERS, running, 40, List.of(), birthday);
    all.put("members", campaign("members", Audience.members("runners"), plain));
    all.put(
        "invitation",
        campaign(
            "invitation",
            Audience.members("runners"),
            message(
                "home", Optional.empty(), false, variant(Channel.EMAIL, Language.EN, 0, "Come"))));
    all.put("welcome", campaign("welcome", Audience.NOBODY_KNOWN, plain));
    put(all, "letter", NEWSLETTER, running, 50, three, letter);
    put(all, "news", NEWSLETTER, running, 10, three, plain);
    put(all, "draft", OFFERS, CampaignState.DRAFT, 50, three, plain);
    put(all, "paused", OFFERS, CampaignState.PAUSED, 50, three, plain);
    put(all, "ended", OFFERS, CampaignState.ENDED, 50, three, plain);
    Instant later = NOW.plus(Duration.ofSeconds(1));
    all.put("future", with("future", Optional.of(later), Optional.empty(), Map.of(), plain));
    all.put("past", with("past", Optional.empty(), Optional.of(NOW), Map.of(), plain));
    Map<String, String> kitchen = Map.of("page", "kitchen");
    all.put("cosy", fitting("cosy", "weather == \"cold\" && daypart == \"evening\"", plain));
    Message sunday =
        new Message(
            "main",
            "home",
            Optional.empty(),
            false,
            List.of(web(Language.EN, 0, "Sunday")),
            Optional.of("weekend"));
    put(all, "weekend", OFFERS, running, 90, List.of(), sunday);
    all.put("page", with("page", Optional.empty(), Optional.empty(), kitchen, plain));
    all.put("twin", twin());
    all.put("late", late(plain));
    return all;
  }

  private static void put(
      Map<String, Campaign> all,
      String name,
      PurposeCode purpose,
      CampaignState state,
      int priority,
      List<Cap> caps,
      Message message) {
    all.put(name, campaign(name, purpose, state, priority, caps, 0, message));
  }

  static Campaign campaign(
      String name,
      PurposeCode purpose,
      CampaignState state,
      int priority,
      List<Cap> caps,
      int holdout,
      Message message) {
    CampaignPlan plan =
        new CampaignPlan(
            name,
            purpose,
            new TreeSet<>(Set.of("banner")),
            Optional.empty(),
            Optional.empty(),
            priority,
            caps,
            Optional.empty(),
            holdout,
            Map.of(),
            List.of(message));
    return new Campaign(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        1,
        1,
        state,
        plan);
  }

  private static Campaign campaign(String name, Audience audience, Message message) {
    Campaign base = campaign(name, OFFERS, CampaignState.RUNNING, 50, List.of(), 0, message);
    return changed(base, AlteredPlan.from(base.plan()).with(audience).plan());
  }

  /** Two messages, the first before the second; each twice in 7 days, both thrice a day. */
  private static Campaign twin() {
    List<Cap> caps =
        List.of(
            new Cap(2, Window.days(7), Cap.Per.MESSAGE), Cap.of(3, Window.parse("calendar day")));
    Variant first = web(Language.EN, 0, "First");
    Variant second = web(Language.EN, 0, "Second");
    return campaign(
        "twin",
        OFFERS,
        CampaignState.RUNNING,
        caps,
        List.of(
            new Message("first", "home", Optional.empty(), false, List.of(first)),
            new Message("second", "home", Optional.empty(), false, List.of(second))));
  }

  /** Quiet on the web from 22 to 6 o'clock. */
  private static Campaign late(Message message) {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(Channel.WEB));
    Campaign base = campaign("late", OFFERS, CampaignState.RUNNING, 50, List.of(), 0, message);
    return changed(base, AlteredPlan.from(base.plan()).with(night).plan());
  }

  static Campaign campaign(
      String name,
      PurposeCode purpose,
      CampaignState state,
      List<Cap> caps,
      List<Message> messages) {
    Campaign base = campaign(name, purpose, state, 50, caps, 0, messages.get(0));
    return changed(base, base.plan().with(messages));
  }

  private static Campaign changed(Campaign base, CampaignPlan plan) {
    return new Campaign(base.id(), base.number(), 1, base.state(), plan);
  }

  private static Campaign with(
      String name,
      Optional<Instant> from,
      Optional<Instant> until,
      Map<String, String> context,
      Message message) {
    Campaign base = campaign(name, OFFERS, CampaignState.RUNNING, 50, List.of(), 0, message);
    CampaignPlan plan = base.plan();
    return new Campaign(
        base.id(),
        base.number(),
        1,
        CampaignState.RUNNING,
        new CampaignPlan(
            name,
            OFFERS,
            plan.placements(),
            from,
            until,
            plan.priority(),
            plan.caps(),
            Optional.empty(),
            0,
            context,
            plan.messages()));
  }

  private static Campaign fitting(String name, String condition, Message message) {
    Campaign base = campaign(name, OFFERS, CampaignState.RUNNING, 50, List.of(), 0, message);
    return changed(base, AlteredPlan.from(base.plan()).with(condition).plan());
  }

  /** A message that says more about its item the more it may say. */
  private static Message speaking(String item) {
    return message(
        "kitchen",
        Optional.of(item),
        false,
        web(Language.EN, 0, "{item.name}, {item.category}"),
        web(Language.EN, 1, "{item.name} for {item.price}"),
        web(Language.EN, 3, "{item.name} by {item.brand} for {category}"),
        web(Language.DE, 0, "{item.name} für {item.price}"));
  }

  /** The situation that a caller tells. */
  static Moment moment(Map<String, String> context, Instant now) {
    return new Moment(CONDITIONS, context, now, ZoneId.of("Europe/Berlin"));
  }

  private static Map<String, SituationCondition> conditions() {
    SituationConditions reader = Reading.situations();
    return CAMPAIGNS.values().stream()
        .map(Campaign::plan)
        .flatMap(
            plan ->
                Stream.concat(
                    plan.condition().stream(),
                    plan.messages().stream().flatMap(message -> message.condition().stream())))
        .distinct()
        .collect(Collectors.toMap(text -> text, reader::read));
  }

  static Message message(
      String category, Optional<String> item, boolean durable, Variant... variants) {
    return new Message("main", category, item, durable, List.of(variants));
  }

  static Variant web(Language language, int degree, String title) {
    return variant(Channel.WEB, language, degree, title);
  }

  static Variant mail(Language language, int degree, String title) {
    return variant(Channel.EMAIL, language, degree, title);
  }

  private static Variant members(int degree, String segment, String title) {
    return new Variant(
        degree, Channel.WEB, Language.EN, title, "Body.", "/", Set.of(), Optional.of(segment));
  }

  /** For the landing page. */
  private static Variant placed(int degree, Optional<String> segment, String title) {
    return new Variant(
        degree,
        Channel.WEB,
        Language.EN,
        title,
        "Body.",
        "/",
        Set.of(),
        segment,
        Optional.of("landing-page"));
  }

  private static Variant variant(Channel channel, Language language, int degree, String title) {
    return new Variant(
        degree, channel, language, title, "Body.", "/", Set.copyOf(Arrays.<NeededFact>asList()));
  }
}
