package takt.it.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import takt.client.campaigns.AudienceBody;
import takt.client.campaigns.BudgetBody;
import takt.client.campaigns.CampaignBody;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.CapBody;
import takt.client.campaigns.GoalBody;
import takt.client.campaigns.MessageBody;
import takt.client.campaigns.PlacementBody;
import takt.client.campaigns.PlacementsApi;
import takt.client.campaigns.QuietHoursBody;
import takt.client.campaigns.VariantBody;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Campaigns on a placement of one test's own, so that tests do not compete for it. */
final class Plans {

  private final Client marketer;
  private final String placement;

  private String name = "Lamps";
  private String purpose = "offers";
  private List<CapBody> caps;
  private QuietHoursBody quietHours;
  private int priority = 50;
  private Integer holdout;
  private Map<String, String> context;
  private String condition;
  private MessageBody message;
  private List<String> keys = List.of();
  private AudienceBody audience;
  private BudgetBody budget;
  private GoalBody goal;
  private Instant from;

  Plans(TaktServer server) {
    this(server, "p" + UUID.randomUUID().toString().substring(0, 13));
  }

  /** On this placement. */
  Plans(TaktServer server, String placement) {
    marketer = Client.of(server, Role.MARKETER);
    this.placement = placement;
  }

  /** The code of the placement. */
  String placement() {
    return placement;
  }

  /** For the web, about lamps, in degrees 0 to 4. */
  Plans lamps() {
    marketer
        .api(PlacementsApi.class)
        .put(placement, "\"0\"", new PlacementBody("web", "A banner of one test"));
    message = lamp(null, null);
    return this;
  }

  /** The same about another category. */
  Plans about(String category) {
    message =
        new MessageBody(
            message.key(),
            category,
            message.item(),
            message.durable(),
            message.variants(),
            message.condition());
    return this;
  }

  private static MessageBody lamp(String item, Boolean durable) {
    return new MessageBody(
        "lamp",
        "lamps",
        item,
        durable,
        List.of(
            variant(0, "web", "Lamps"),
            variant(1, "web", "Lamps for this evening"),
            variant(2, "web", "Lamps for friends of the house"),
            variant(3, "web", "More {category}"),
            variant(4, "web", "{firstName}, more {category}")),
        null);
  }

  /** By e-mail, for the newsletter. */
  Plans letters() {
    return letters("letter");
  }

  /** The same, as a message of this key. */
  Plans letters(String key) {
    marketer
        .api(PlacementsApi.class)
        .put(placement, "\"0\"", new PlacementBody("email", "A newsletter of one test"));
    purpose = "newsletter";
    message =
        new MessageBody(
            key, "lamps", null, null, List.of(variant(2, "email", "Dear friends")), null);
    return this;
  }

  /** With one more wording, for the members of a segment. */
  Plans withMembers(String segment, String title) {
    List<VariantBody> variants = new ArrayList<>(message.variants());
    variants.add(
        new VariantBody(2, "web", "en", title, "Have a look.", "/lamps?für=alle", null, segment));
    message =
        new MessageBody(
            message.key(),
            message.category(),
            message.item(),
            message.durable(),
            variants,
            message.condition());
    return this;
  }

  /** About an item, with one more wording from degree 1 on. */
  Plans saying(String item, String title) {
    message =
        new MessageBody(
            message.key(),
            message.category(),
            item,
            null,
            List.of(message.variants().get(0), variant(1, "web", title)),
            null);
    return this;
  }

  /** With one more wording, of degree 3. */
  Plans telling(String title) {
    message =
        new MessageBody(
            message.key(),
            message.category(),
            message.item(),
            message.durable(),
            List.of(message.variants().get(0), variant(3, "web", title)),
            message.condition());
    return this;
  }

  private static VariantBody variant(int degree, String channel, String title) {
    return new VariantBody(degree, channel, "en", title, "Have a look.", "/lamps", null, null);
  }

  /** With one more wording, by e-mail. */
  Plans alsoByMail(String title) {
    List<VariantBody> variants = new ArrayList<>(message.variants());
    variants.add(variant(2, "email", title));
    message =
        new MessageBody(
            message.key(),
            message.category(),
            message.item(),
            message.durable(),
            variants,
            message.condition());
    return this;
  }

  /** Only what can be told to anybody. */
  Plans generic() {
    message =
        new MessageBody(
            message.key(),
            message.category(),
            message.item(),
            message.durable(),
            message.variants().subList(0, 2),
            message.condition());
    return this;
  }

  /** For whom. */
  Plans forWhom(AudienceBody other) {
    audience = other;
    return this;
  }

  /** What for. */
  Plans wanting(GoalBody other) {
    goal = other;
    return this;
  }

  /** How often. */
  Plans within(BudgetBody other) {
    budget = other;
    return this;
  }

  /** From when on. */
  Plans from(Instant other) {
    from = other;
    return this;
  }

  Plans named(String other) {
    name = other;
    return this;
  }

  Plans durable(String item) {
    message = lamp(item, true);
    return this;
  }

  Plans capped(int contacts, int days) {
    return capped(new CapBody(contacts, days + " days", null));
  }

  /** With these caps. */
  Plans capped(CapBody... all) {
    caps = List.of(all);
    return this;
  }

  /** Quiet in these hours. */
  Plans quiet(QuietHoursBody hours) {
    quietHours = hours;
    return this;
  }

  /** With this weight in the ranking. */
  Plans weighing(int weight) {
    priority = weight;
    return this;
  }

  /** With the same message under several keys, the first before the others. */
  Plans messages(String... all) {
    keys = List.of(all);
    return this;
  }

  Plans heldOut(int percent) {
    holdout = percent;
    return this;
  }

  Plans onPage(String page) {
    context = Map.of("page", page);
    return this;
  }

  /** Only in a situation. */
  Plans when(String situation) {
    condition = situation;
    return this;
  }

  CampaignBody body() {
    return new CampaignBody(
        name,
        purpose,
        List.of(placement),
        from,
        null,
        priority,
        caps,
        quietHours,
        holdout,
        context,
        messages(),
        condition,
        audience,
        budget,
        goal);
  }

  private List<MessageBody> messages() {
    Stream<String> all = keys.isEmpty() ? Stream.of(message.key()) : keys.stream();
    return all.map(
            key ->
                new MessageBody(
                    key,
                    message.category(),
                    message.item(),
                    message.durable(),
                    message.variants(),
                    message.condition()))
        .toList();
  }

  /** Creates and starts it. */
  CampaignInfo run() {
    CampaignsApi campaigns = marketer.api(CampaignsApi.class);
    return campaigns.start(campaigns.create(body()).id());
  }
}
