package takt.profiles.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import takt.kernel.ProfileId;

/** That a profile absorbed another, until it is undone. */
@Entity
@Table(name = "merging")
class Merging {

  @Id private UUID id;
  private UUID kept;
  private UUID absorbed;

  @jakarta.persistence.Column(name = "merged_at")
  private Instant mergedAt;

  @jakarta.persistence.Column(name = "undone_at")
  private Instant undoneAt;

  /** For Hibernate. */
  protected Merging() {}

  Merging(ProfileId kept, ProfileId absorbed, Instant at) {
    this.id = ProfileId.uuid(at);
    this.kept = kept.value();
    this.absorbed = absorbed.value();
    this.mergedAt = at;
  }

  void undo(Instant at) {
    undoneAt = at;
  }

  boolean isUndone() {
    return undoneAt != null;
  }

  UUID absorbed() {
    return absorbed;
  }

  @Override
  public String toString() {
    return "Merging[" + id + ", " + kept + " ← " + absorbed + ", " + mergedAt + "]";
  }
}
