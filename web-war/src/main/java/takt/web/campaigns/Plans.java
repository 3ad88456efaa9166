package takt.web.campaigns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import takt.campaigns.Audience;
import takt.campaigns.Budget;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Cap;
import takt.campaigns.Goal;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.QuietHours;
import takt.campaigns.Template;
import takt.campaigns.Variant;
import takt.client.campaigns.AudienceBody;
import takt.client.campaigns.BudgetBody;
import takt.client.campaigns.CampaignBody;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.GoalBody;
import takt.client.campaigns.MessageBody;
import takt.client.campaigns.VariantBody;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.web.rest.Words;

/** Campaigns between the API's records and the module's. */
final class Plans {

  private Plans() {}

  static CampaignPlan plan(CampaignBody body) {
    List<Message> messages = new ArrayList<>();
    for (int at = 0; at < body.messages().size(); at++) {
      messages.add(message(body.messages().get(at), "/messages/" + at));
    }
    List<Cap> caps = Contacts.caps(body.caps());
    Optional<QuietHours> quietHours = Contacts.quietHours(body.quietHours());
    Audience audience = audience(body.audience());
    Words.checked("/audience", () -> fitting(audience, messages));
    Optional<Budget> budget = budget(body);
    Optional<Goal> goal = Optional.ofNullable(body.goal()).map(Plans::goal);
    PurposeCode purpose = Words.checked("/purpose", () -> new PurposeCode(body.purpose()));
    return Words.checked(
        "",
        () ->
            new CampaignPlan(
                body.name(),
                purpose,
                new TreeSet<>(body.placements()),
                Optional.ofNullable(body.from()),
                Optional.ofNullable(body.until()),
                body.priority(),
                caps,
                quietHours,
                body.holdoutPercent() == null ? 0 : body.holdoutPercent(),
                body.context() == null ? Map.of() : body.context(),
                messages,
                Optional.ofNullable(body.condition()),
                audience,
                budget,
                goal));
  }

  private static Audience audience(AudienceBody body) {
    if (body == null) {
      return Audience.EVERYONE;
    }
    Audience.Who who = Words.read(Audience.Who.class, body.who(), "/audience/who");
    return Words.checked(
        "/audience/segment", () -> new Audience(who, Optional.ofNullable(body.segment())));
  }

  private static Optional<Budget> budget(CampaignBody body) {
    BudgetBody budget = body.budget();
    if (budget == null) {
      return Optional.empty();
    }
    Budget.Pace pace =
        budget.pace() == null
            ? Budget.Pace.AS_SOON_AS_POSSIBLE
            : Words.read(Budget.Pace.class, budget.pace(), "/budget/pace");
    Budget read =
        Words.checked(
            "/budget",
            () ->
                new Budget(
                    Optional.ofNullable(budget.total()),
                    Optional.ofNullable(budget.perDay()),
                    pace));
    return Words.checked(
        "/budget/pace",
        () -> {
          read.requireEnd(Optional.ofNullable(body.until()));
          return Optional.of(read);
        });
  }

  private static Goal goal(GoalBody body) {
    return Words.checked(
        "/goal", () -> new Goal(body.event(), body.days(), Optional.ofNullable(body.value())));
  }

  private static GoalBody body(Goal goal) {
    return new GoalBody(goal.event(), goal.days(), goal.value().orElse(null));
  }

  private static BudgetBody body(Budget budget) {
    return new BudgetBody(
        budget.total().orElse(null), budget.perDay().orElse(null), Words.of(budget.pace()));
  }

  private static Audience fitting(Audience audience, List<Message> messages) {
    audience.requireFits(messages);
    return audience;
  }

  private static Message message(MessageBody body, String pointer) {
    Optional<String> item = Optional.ofNullable(body.item());
    List<Variant> variants = new ArrayList<>();
    for (int at = 0; at < body.variants().size(); at++) {
      variants.add(variant(body.variants().get(at), item, pointer + "/variants/" + at));
    }
    return Words.checked(
        pointer,
        () ->
            new Message(
                body.key(),
                body.category(),
                item,
                Boolean.TRUE.equals(body.durable()),
                variants,
                Optional.ofNullable(body.condition())));
  }

  private static Variant variant(VariantBody body, Optional<String> item, String pointer) {
    Channel channel = Words.read(Channel.class, body.channel(), pointer + "/channel");
    Language language = Words.read(Language.class, body.language(), pointer + "/language");
    Set<NeededFact> needs = new HashSet<>();
    for (int at = 0; body.needs() != null && at < body.needs().size(); at++) {
      String fact = body.needs().get(at);
      needs.add(Words.checked(pointer + "/needs/" + at, () -> NeededFact.of(fact)));
    }
    return Words.checked(
        pointer,
        () -> {
          Variant variant =
              new Variant(
                  body.degree(),
                  channel,
                  language,
                  text(body.title(), pointer + "/title"),
                  text(body.body(), pointer + "/body"),
                  body.link(),
                  needs,
                  Optional.ofNullable(body.segment()),
                  Optional.ofNullable(body.placement()));
          variant.requireFits(item);
          return variant;
        });
  }

  /** A text, if every fact and filter that it names is one. */
  private static String text(String text, String pointer) {
    Words.checked(pointer, () -> Template.facts(text));
    return text;
  }

  /** Where a plan names a segment. */
  static String pointer(CampaignBody body, String segment) {
    if (body.audience() != null && segment.equals(body.audience().segment())) {
      return "/audience/segment";
    }
    for (int message = 0; message < body.messages().size(); message++) {
      List<VariantBody> variants = body.messages().get(message).variants();
      for (int at = 0; at < variants.size(); at++) {
        if (segment.equals(variants.get(at).segment())) {
          return "/messages/" + message + "/variants/" + at + "/segment";
        }
      }
    }
    return "";
  }

  /** Where a plan has a variant of this key that names a placement. */
  static String placementPointer(CampaignBody body, String variant) {
    List<Message> messages = plan(body).messages();
    for (int message = 0; message < messages.size(); message++) {
      List<Variant> variants = messages.get(message).variants();
      for (int at = 0; at < variants.size(); at++) {
        if (variants.get(at).key().equals(variant)) {
          return "/messages/" + message + "/variants/" + at + "/placement";
        }
      }
    }
    return "";
  }

  static CampaignInfo info(Campaign campaign, Instant now) {
    return new CampaignInfo(
        "/api/campaigns/" + campaign.id(),
        campaign.id(),
        campaign.revision(),
        Words.of(campaign.at(now)),
        body(campaign.plan()));
  }

  static CampaignBody body(CampaignPlan plan) {
    return new CampaignBody(
        plan.name(),
        plan.purpose().value(),
        List.copyOf(plan.placements()),
        plan.from().orElse(null),
        plan.until().orElse(null),
        plan.priority(),
        Contacts.bodies(plan.caps()),
        plan.quietHours().map(Contacts::body).orElse(null),
        plan.holdoutPercent(),
        plan.context(),
        plan.messages().stream().map(Plans::body).toList(),
        plan.condition().orElse(null),
        new AudienceBody(Words.of(plan.audience().who()), plan.audience().segment().orElse(null)),
        plan.budget().map(Plans::body).orElse(null),
        plan.goal().map(Plans::body).orElse(null));
  }

  private static MessageBody body(Message message) {
    return new MessageBody(
        message.key(),
        message.category(),
        message.item().orElse(null),
        message.durable(),
        message.variants().stream().map(Plans::body).toList(),
        message.condition().orElse(null));
  }

  private static VariantBody body(Variant variant) {
    return new VariantBody(
        variant.degree(),
        Words.of(variant.channel()),
        variant.language().tag(),
        variant.title(),
        variant.body(),
        variant.link(),
        variant.needs().stream().map(NeededFact::placeholder).sorted().toList(),
        variant.segment().orElse(null),
        variant.placement().orElse(null));
  }
}
