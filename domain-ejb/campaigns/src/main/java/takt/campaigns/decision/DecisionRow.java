package takt.campaigns.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.campaigns.Decision;
import takt.campaigns.LoggedDecision;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/** A personal decision as it is read; {@link LoggedDecisions} writes it down. */
@Entity
@Table(schema = "campaigns", name = "decision")
class DecisionRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "profile_id")
  private UUID profile;

  @Column(name = "placement", nullable = false)
  private String placement;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false)
  private Decision.Outcome outcome;

  @Column(name = "campaign_id")
  private UUID campaign;

  @Column(name = "held_out_campaign_id")
  private UUID heldOut;

  @Column(name = "message")
  private String message;

  @Column(name = "variant")
  private String variant;

  @Column(name = "degree")
  private Integer degree;

  @Column(name = "probability", nullable = false)
  private double probability;

  @Column(name = "decided_at", nullable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "language", nullable = false)
  private Language language;

  @Column(name = "purposes", nullable = false)
  private String purposes;

  @Column(name = "explanation")
  private String explanation;

  @Column(name = "trace")
  private String trace;

  @Column(name = "exposed_at")
  private Instant exposedAt;

  @Column(name = "clicked_at")
  private Instant clickedAt;

  @Column(name = "complained_at")
  private Instant complainedAt;

  @Column(name = "reached_at")
  private Instant reachedAt;

  @Column(name = "discovery", nullable = false)
  private boolean discovery;

  @Column(name = "reached_value")
  private Double reachedValue;

  /** For Hibernate. */
  protected DecisionRow() {}

  Optional<ProfileId> profile() {
    return Optional.ofNullable(profile).map(ProfileId::new);
  }

  PurposeSet purposes() {
    return PurposeSet.parse(purposes);
  }

  LoggedDecision decision() {
    return new LoggedDecision(
        id,
        new ProfileId(profile),
        placement,
        outcome,
        Optional.ofNullable(campaign),
        Optional.ofNullable(heldOut),
        Optional.ofNullable(message),
        Optional.ofNullable(variant),
        degree == null ? OptionalInt.empty() : OptionalInt.of(degree),
        probability,
        language,
        purposes(),
        ExplanationText.read(explanation),
        at,
        Optional.ofNullable(exposedAt),
        Optional.ofNullable(clickedAt),
        Optional.ofNullable(complainedAt),
        Optional.ofNullable(reachedAt),
        Optional.ofNullable(reachedValue).filter(worth -> worth != 0),
        discovery);
  }

  /** What every policy said, in the form of {@link TraceText}. */
  String trace() {
    return trace;
  }
}
