package takt.campaigns;

import java.util.Optional;

/** A campaign's plan that differs from another in some parts. */
public final class AlteredPlan {

  private final CampaignPlan other;
  private int priority;
  private Optional<QuietHours> quietHours;
  private Optional<String> condition;
  private Audience audience;
  private Optional<Budget> budget;
  private Optional<Goal> goal;

  private AlteredPlan(CampaignPlan other) {
    this.other = other;
    this.priority = other.priority();
    this.quietHours = other.quietHours();
    this.condition = other.condition();
    this.audience = other.audience();
    this.budget = other.budget();
    this.goal = other.goal();
  }

  /** Like this one, so far. */
  public static AlteredPlan from(CampaignPlan other) {
    return new AlteredPlan(other);
  }

  public AlteredPlan with(int newPriority) {
    priority = newPriority;
    return this;
  }

  public AlteredPlan with(QuietHours newQuietHours) {
    quietHours = Optional.of(newQuietHours);
    return this;
  }

  /** In the situations in which this holds. */
  public AlteredPlan with(String newCondition) {
    condition = Optional.of(newCondition);
    return this;
  }

  public AlteredPlan with(Audience newAudience) {
    audience = newAudience;
    return this;
  }

  public AlteredPlan with(Budget newBudget) {
    budget = Optional.of(newBudget);
    return this;
  }

  public AlteredPlan with(Goal newGoal) {
    goal = Optional.of(newGoal);
    return this;
  }

  /** The plan. */
  public CampaignPlan plan() {
    return new CampaignPlan(
        other.name(),
        other.purpose(),
        other.placements(),
        other.from(),
        other.until(),
        priority,
        other.caps(),
        quietHours,
        other.holdoutPercent(),
        other.context(),
        other.messages(),
        condition,
        audience,
        budget,
        goal);
  }
}
