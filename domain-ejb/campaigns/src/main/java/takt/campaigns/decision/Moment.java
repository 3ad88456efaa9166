package takt.campaigns.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import takt.campaigns.Campaign;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.campaigns.contact.Zones;
import takt.campaigns.learning.Features;
import takt.kernel.Language;
import takt.profiles.ProfileView;
import takt.profiles.Situation;
import takt.profiles.SituationCondition;
import takt.profiles.Surroundings;

/**
 * In what situation something is decided (rules G12). Of one request: each condition is asked once,
 * however many campaigns have it and however often they are looked at.
 */
final class Moment {

  private final Map<String, SituationCondition> conditions;
  private final Map<String, String> context;
  private final Situation situation;
  private final Instant now;
  private final ZoneId company;
  private final Optional<ZoneId> said;
  private final Map<Asked, Boolean> answers = new HashMap<>();
  private final Map<Seen, Features> features = new HashMap<>();

  private record Asked(String condition, ZoneId zone) {}

  private record Seen(String placement, Language language, ZoneId zone) {}

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
    this.situation = DecisionRequest.situation(context);
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
    return conditions.get(asked.condition()).holds(surroundings(asked.zone()));
  }

  /** The situation, by the clock of a zone. */
  Surroundings surroundings(ZoneId zone) {
    return new Surroundings(context, situation, now, zone);
  }

  /** What the learner knows before it is known of which message: worked out once for each clock. */
  Features features(Placement placement, Language language, ZoneId zone) {
    return features.computeIfAbsent(
        new Seen(placement.code(), language, zone),
        seen -> Features.of(seen.placement(), language, surroundings(zone)));
  }

  /** What of the moment let these conditions hold, by the clock of a zone (rule G12.4). */
  Occasion occasion(List<String> texts, ZoneId zone) {
    List<SituationCondition> all = texts.stream().map(conditions::get).toList();
    SortedMap<String, String> decisive = new TreeMap<>();
    saidOtherwise()
        .forEach(
            (name, without) -> {
              if (decisive.size() < Occasion.MOST && !hold(all, without, now, zone)) {
                decisive.put(KnownFacts.clean(name), KnownFacts.clean(said(name)));
              }
            });
    Set<Occasion.Hand> clock = EnumSet.noneOf(Occasion.Hand.class);
    if (all.stream().anyMatch(SituationCondition::asksTheClock)) {
      Stream.of(Occasion.Hand.values())
          .filter(
              hand ->
                  hand.others(now.atZone(zone))
                      .anyMatch(other -> !hold(all, context, other.toInstant(), zone)))
          .forEach(clock::add);
    }
    return new Occasion(decisive, clock);
  }

  /** What the caller would have said without one part, by the name of that part. */
  private Map<String, Map<String, String>> saidOtherwise() {
    Map<String, Map<String, String>> all = new TreeMap<>();
    SortedMap<String, String> facets = DecisionRequest.situation(context).values();
    for (String facet : facets.keySet()) {
      SortedMap<String, String> others = new TreeMap<>(facets);
      others.remove(facet);
      Map<String, String> without = new HashMap<>(context);
      without.put(DecisionRequest.SITUATION, new Situation(others).canonical());
      all.put(facet, without);
    }
    for (String name : context.keySet()) {
      if (!name.equals(DecisionRequest.SITUATION) && !name.equals(DecisionRequest.TIMEZONE)) {
        Map<String, String> without = new HashMap<>(context);
        without.remove(name);
        all.put(name, without);
      }
    }
    return all;
  }

  private String said(String name) {
    String value = context.get(name);
    return value == null ? DecisionRequest.situation(context).values().get(name) : value;
  }

  private static boolean hold(
      List<SituationCondition> all, Map<String, String> context, Instant at, ZoneId zone) {
    Surroundings other = new Surroundings(context, DecisionRequest.situation(context), at, zone);
    return all.stream().allMatch(one -> one.holds(other));
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
