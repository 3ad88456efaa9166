package takt.consent.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The end of a purpose; never updated (rule C1.14). */
@Entity
@Immutable
@Table(name = "purpose_retirement")
class RetiredPurpose {

  @Id String code;

  int version;

  @Column(name = "retired_at")
  Instant retiredAt;

  @Column(name = "retired_by")
  String retiredBy;

  String reason;

  /** For Hibernate. */
  protected RetiredPurpose() {}

  RetiredPurpose(String code, int version, Instant at, String by, String reason) {
    this.code = code;
    this.version = version;
    this.retiredAt = at;
    this.retiredBy = by;
    this.reason = reason;
  }
}
