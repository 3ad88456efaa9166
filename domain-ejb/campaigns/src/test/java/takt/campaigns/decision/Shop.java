package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.Placement;
import takt.campaigns.Variant;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** The campaigns that the decision tests talk about. */
final class Shop {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final PurposeCode OFFERS = new PurposeCode("offers");
  static final PurposeCode NEWSLETTER = new PurposeCode("newsletter");
  static final Cap GLOBAL_CAP = new Cap(20, 1);

  static final Map<String, Campaign> CAMPAIGNS = campaigns();

  private static final Map<String, List<String>> AT =
      Map.of(
          "banner", List.of("tea", "light", "bags"),
          "tea-spot", List.of("tea"),
          "light-spot", List.of("light"),
          "bags-spot", List.of("bags"),
          "states", List.of("draft", "paused", "ended", "future", "past"),
          "page", List.of("page"),
          "teaser", List.of("letter"),
          "mixed", List.of("tea", "news"));

  private Shop() {}

  static Placement placement(String code) {
    return new Placement(code, code.equals("teaser") ? Channel.EMAIL : Channel.WEB, "a place", 1);
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
            web(Language.EN, 3, "You bought {item}"),
            web(Language.EN, 4, "You bought it on {boughtOn}"));
    Message letter =
        message(
            "home",
            Optional.empty(),
            false,
            variant(Channel.EMAIL, Language.EN, 0, "Hello"),
            variant(Channel.EMAIL, Language.EN, 4, "Hello {firstName}"));
    Message plain = message("home", Optional.empty(), false, web(Language.EN, 0, "Plain"));
    Optional<Cap> three = Optional.of(new Cap(3, 7));
    put(all, "tea", OFFERS, running, 60, three, tea);
    put(all, "light", OFFERS, running, 50, three, light);
    put(all, "bags", OFFERS, running, 40, Optional.empty(), bags);
    put(all, "letter", NEWSLETTER, running, 50, three, letter);
    put(all, "news", NEWSLETTER, running, 10, three, plain);
    put(all, "draft", OFFERS, CampaignState.DRAFT, 50, three, plain);
    put(all, "paused", OFFERS, CampaignState.PAUSED, 50, three, plain);
    put(all, "ended", OFFERS, CampaignState.ENDED, 50, three, plain);
    Instant later = NOW.plus(Duration.ofSeconds(1));
    all.put("future", with("future", Optional.of(later), Optional.empty(), Map.of(), plain));
    all.put("past", with("past", Optional.empty(), Optional.of(NOW), Map.of(), plain));
    Map<String, String> kitchen = Map.of("page", "kitchen");
    all.put("page", with("page", Optional.empty(), Optional.empty(), kitchen, plain));
    return all;
  }

  private static void put(
      Map<String, Campaign> all,
      String name,
      PurposeCode purpose,
      CampaignState state,
      int priority,
      Optional<Cap> cap,
      Message message) {
    all.put(name, campaign(name, purpose, state, priority, cap, 0, message));
  }

  static Campaign campaign(
      String name,
      PurposeCode purpose,
      CampaignState state,
      int priority,
      Optional<Cap> cap,
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
            cap,
            holdout,
            Map.of(),
            List.of(message));
    return new Campaign(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        1,
        state,
        plan);
  }

  private static Campaign with(
      String name,
      Optional<Instant> from,
      Optional<Instant> until,
      Map<String, String> context,
      Message message) {
    Campaign base = campaign(name, OFFERS, CampaignState.RUNNING, 50, Optional.empty(), 0, message);
    CampaignPlan plan = base.plan();
    return new Campaign(
        base.id(),
        1,
        CampaignState.RUNNING,
        new CampaignPlan(
            name,
            OFFERS,
            plan.placements(),
            from,
            until,
            plan.priority(),
            plan.cap(),
            0,
            context,
            plan.messages()));
  }

  static Message message(
      String category, Optional<String> item, boolean durable, Variant... variants) {
    return new Message("main", category, item, durable, List.of(variants));
  }

  static Variant web(Language language, int degree, String title) {
    return variant(Channel.WEB, language, degree, title);
  }

  private static Variant variant(Channel channel, Language language, int degree, String title) {
    return new Variant(
        degree, channel, language, title, "Body.", "/", Set.copyOf(Arrays.<NeededFact>asList()));
  }
}
