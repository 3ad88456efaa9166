package takt.consent.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A purpose and which of its versions is current. Whoever publishes a version locks this row. Its
 * slot, unique and from 1 to 64, bounds how many there can be, whoever publishes at the same time.
 */
@Entity
@Table(name = "purpose")
class PublishedPurpose {

  @Id String code;

  int slot;

  @Column(name = "current_version")
  int current;

  /** For Hibernate. */
  protected PublishedPurpose() {}

  PublishedPurpose(String code, int slot) {
    this.code = code;
    this.slot = slot;
    this.current = 1;
  }

  int next() {
    current++;
    return current;
  }
}
