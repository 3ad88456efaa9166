package takt.campaigns.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Message;
import takt.campaigns.contact.Zones;
import takt.profiles.ProfileView;
import takt.profiles.SituationCondition;
import takt.profiles.Surroundings;

/**
 * In what situation something is decided (rules G12). Of one request: each condition is asked once,
 * however many campaigns have it and however often they are looked at.
 */
final class Moment {

  private final Map<String, SituationCondition> conditions;
  private final Map<String, String> context;
  private final Instant now;
  private final ZoneId company;
  private final Optional<ZoneId> said;
  private final Map<Asked, Boolean> answers = new HashMap<>();

  private record Asked(String condition, ZoneId zone) {}

  /**
   * A moment.
   *
   * @param conditions what conditions mean, by their texts
   * @param context what the caller says
   * @param now when
   * @param company the company's time zone
   */
  Moment(
      Map<String, SituationCondition> conditions,
      Map<String, String> context,
      Instant now,
      ZoneId company) {
    this.conditions = conditions;
    this.context = context;
    this.now = now;
    this.company = company;
    this.said = DecisionRequest.zone(context);
  }

  /** By which clock: what the caller says, else what the person has said, else the company's. */
  ZoneId zone(Optional<ProfileView> view) {
    return said.orElseGet(() -> Zones.of(view, company));
  }

  /** Whether a condition holds by the clock of a zone; that there is none, always does. */
  boolean holds(Optional<String> condition, ZoneId zone) {
    return condition.isEmpty()
        || (conditions.containsKey(condition.get())
            && answers.computeIfAbsent(new Asked(condition.get(), zone), this::ask));
  }

  private boolean ask(Asked asked) {
    return conditions
        .get(asked.condition())
        .holds(new Surroundings(context, DecisionRequest.situation(context), now, asked.zone()));
  }

  /**
   * Whether a campaign may fit before it is known by which clock somebody lives: what asks the
   * clock may, unless the caller says the zone.
   */
  boolean mayFit(Campaign campaign) {
    return !asks(campaign) || (may(campaign.plan().condition()) && mayFitAny(campaign));
  }

  private boolean mayFitAny(Campaign campaign) {
    return campaign.plan().messages().stream().map(Message::condition).anyMatch(this::may);
  }

  /** Whether a campaign or one of its messages has a condition. */
  boolean asks(Campaign campaign) {
    if (campaign.plan().condition().isPresent()) {
      return true;
    }
    for (Message message : campaign.plan().messages()) {
      if (message.condition().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean may(Optional<String> condition) {
    return (said.isEmpty()
            && condition.map(conditions::get).filter(SituationCondition::asksTheClock).isPresent())
        || holds(condition, said.orElse(company));
  }
}
