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
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Message;
import takt.kernel.PurposeCode;

/** A campaign as stored, without its messages. */
@Entity
@Table(schema = "campaigns", name = "campaign")
class CampaignRow {

  @Id
  @Column(name = "id")
  private UUID id;

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

  protected CampaignRow() {}

  /** A draft. */
  CampaignRow(UUID id, CampaignPlan plan) {
    this.id = id;
    this.state = CampaignState.DRAFT;
    take(plan);
  }

  /** Takes the plan on, as the next revision. */
  final void take(CampaignPlan plan) {
    state.requireChangeable("changed");
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
    revision++;
  }

  /** Goes on to another state, as the next revision. */
  void move(UnaryOperator<CampaignState> verb) {
    state = verb.apply(state);
    revision++;
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
            Optional.ofNullable(condition));
    return new Campaign(id, revision, state, plan);
  }
}
