package takt.campaigns.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import takt.campaigns.Audience;
import takt.campaigns.Budget;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.FlightOver;
import takt.campaigns.Goal;
import takt.campaigns.Message;
import takt.kernel.PurposeCode;

/** A campaign as stored, without its messages. */
@Entity
@Table(schema = "campaigns", name = "campaign")
class CampaignRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "number", nullable = false, updatable = false)
  private int number;

  @Column(name = "revision", nullable = false)
  private int revision;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private CampaignState state;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "purpose", nullable = false)
  private String purpose;

  @Column(name = "placements", nullable = false)
  private String placements;

  @Column(name = "starts_at")
  private Instant from;

  @Column(name = "ends_at")
  private Instant until;

  @Column(name = "priority", nullable = false)
  private int priority;

  @Column(name = "caps", nullable = false)
  private String caps;

  @Column(name = "quiet_hours")
  private String quietHours;

  @Column(name = "holdout_percent", nullable = false)
  private int holdoutPercent;

  @Column(name = "context", nullable = false)
  private String context;

  @Column(name = "situation_condition")
  private String condition;

  @Enumerated(EnumType.STRING)
  @Column(name = "audience", nullable = false)
  private Audience.Who audience;

  @Column(name = "audience_segment")
  private String audienceSegment;

  @Column(name = "goal_event")
  private String goalEvent;

  @Column(name = "goal_days")
  private Integer goalDays;

  @Column(name = "goal_value")
  private String goalValue;

  @Column(name = "budget_total")
  private Integer budgetTotal;

  @Column(name = "budget_per_day")
  private Integer budgetPerDay;

  @Enumerated(EnumType.STRING)
  @Column(name = "budget_pace")
  private Budget.Pace budgetPace;

  protected CampaignRow() {}

  /** A draft. */
  CampaignRow(UUID id, int number, CampaignPlan plan) {
    this.id = id;
    this.number = number;
    this.state = CampaignState.DRAFT;
    fill(plan);
    revision = 1;
  }

  /** Takes the plan on, as the next revision. */
  void take(CampaignPlan plan, Instant now) {
    at(now).requireChangeable("changed");
    fill(plan);
    revision++;
  }

  private void fill(CampaignPlan plan) {
    name = plan.name();
    purpose = plan.purpose().value();
    placements = String.join(" ", plan.placements());
    from = plan.from().orElse(null);
    until = plan.until().orElse(null);
    priority = plan.priority();
    caps = ContactText.write(plan.caps());
    quietHours = plan.quietHours().map(ContactText::write).orElse(null);
    holdoutPercent = plan.holdoutPercent();
    context = ContextText.write(plan.context());
    condition = plan.condition().orElse(null);
    audience = plan.audience().who();
    audienceSegment = plan.audience().segment().orElse(null);
    goalEvent = plan.goal().map(Goal::event).orElse(null);
    goalDays = plan.goal().map(Goal::days).orElse(null);
    goalValue = plan.goal().flatMap(Goal::value).orElse(null);
    budgetTotal = plan.budget().flatMap(Budget::total).orElse(null);
    budgetPerDay = plan.budget().flatMap(Budget::perDay).orElse(null);
    budgetPace = plan.budget().map(Budget::pace).orElse(null);
  }

  /** Goes on to another state, as the next revision. */
  void move(UnaryOperator<CampaignState> verb, Instant now) {
    CampaignState next = verb.apply(at(now));
    if (next == CampaignState.RUNNING && until != null && !now.isBefore(until)) {
      throw new FlightOver();
    }
    state = next;
    revision++;
  }

  private Goal goal(String event) {
    return new Goal(event, goalDays, Optional.ofNullable(goalValue));
  }

  /** Of a campaign that has a goal. */
  Aim aim() {
    return new Aim(id, new PurposeCode(purpose), goal(goalEvent));
  }

  private Budget budget(Budget.Pace pace) {
    return new Budget(Optional.ofNullable(budgetTotal), Optional.ofNullable(budgetPerDay), pace);
  }

  private CampaignState at(Instant now) {
    return state.at(Optional.ofNullable(from), Optional.ofNullable(until), now);
  }

  UUID id() {
    return id;
  }

  int revision() {
    return revision;
  }

  Campaign campaign(List<Message> messages) {
    CampaignPlan plan =
        new CampaignPlan(
            name,
            new PurposeCode(purpose),
            new TreeSet<>(List.of(placements.split(" "))),
            Optional.ofNullable(from),
            Optional.ofNullable(until),
            priority,
            ContactText.caps(caps),
            Optional.ofNullable(quietHours).map(ContactText::quietHours),
            holdoutPercent,
            ContextText.read(context),
            messages,
            Optional.ofNullable(condition),
            new Audience(audience, Optional.ofNullable(audienceSegment)),
            Optional.ofNullable(budgetPace).map(this::budget),
            Optional.ofNullable(goalEvent).map(this::goal));
    return new Campaign(id, number, revision, state, plan);
  }
}
