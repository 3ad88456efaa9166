package takt.campaigns.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import takt.campaigns.Placement;
import takt.kernel.Channel;

/** A placement as stored. */
@Entity
@Table(schema = "campaigns", name = "placement")
class PlacementRow {

  @Id
  @Column(name = "code")
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", nullable = false)
  private Channel channel;

  @Column(name = "description", nullable = false)
  private String description;

  @Column(name = "revision", nullable = false)
  private int revision;

  protected PlacementRow() {}

  PlacementRow(Placement placement) {
    code = placement.code();
    become(placement);
  }

  /** Takes the placement's content on, as its next revision. */
  final void become(Placement placement) {
    channel = placement.channel();
    description = placement.description();
    revision++;
  }

  int revision() {
    return revision;
  }

  Placement placement() {
    return new Placement(code, channel, description, revision);
  }
}
