package takt.campaigns.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often placements and campaigns have changed; one row. */
@Entity
@Table(schema = "campaigns", name = "configuration")
class ConfigurationRow {

  /** The id of the one row. */
  static final int ONLY = 1;

  @Id
  @Column(name = "id")
  int id;

  @Column(name = "revision", nullable = false)
  long revision;

  protected ConfigurationRow() {}
}
