package takt.campaigns.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import takt.campaigns.Revised;
import takt.kernel.ProfileId;

/** One revision of a rule of the company; never changed, never deleted (rule G8.7). */
@Entity
@Table(schema = "campaigns", name = "company_rule")
class RuleRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "revision", nullable = false)
  private int revision;

  @Column(name = "content", nullable = false)
  private String content;

  @Column(name = "changed_at", nullable = false)
  private Instant at;

  @Column(name = "changed_by", nullable = false)
  private String by;

  protected RuleRow() {}

  RuleRow(String name, int revision, String content, Instant at, String by) {
    this.id = ProfileId.uuid(at);
    this.name = name;
    this.revision = revision;
    this.content = content;
    this.at = at;
    this.by = by;
  }

  int revision() {
    return revision;
  }

  <T> Revised<T> revised(Function<String, T> reading) {
    return new Revised<>(revision, reading.apply(content), Optional.of(at), Optional.of(by));
  }
}
