package takt.campaigns.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Message;
import takt.campaigns.Variant;

/** A message as stored, without its variants. */
@Entity
@Table(schema = "campaigns", name = "message")
class MessageRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "campaign_id", nullable = false)
  private UUID campaign;

  @Column(name = "ordinal", nullable = false)
  private int ordinal;

  @Column(name = "code", nullable = false)
  private String key;

  @Column(name = "category", nullable = false)
  private String category;

  @Column(name = "item")
  private String item;

  @Column(name = "durable", nullable = false)
  private boolean durable;

  @Column(name = "situation_condition")
  private String condition;

  protected MessageRow() {}

  MessageRow(UUID id, UUID campaign, int ordinal, Message message) {
    this.id = id;
    this.campaign = campaign;
    this.ordinal = ordinal;
    this.key = message.key();
    this.category = message.category();
    this.item = message.item().orElse(null);
    this.durable = message.durable();
    this.condition = message.condition().orElse(null);
  }

  UUID id() {
    return id;
  }

  UUID campaign() {
    return campaign;
  }

  Message message(List<Variant> variants) {
    return new Message(
        key,
        category,
        Optional.ofNullable(item),
        durable,
        variants,
        Optional.ofNullable(condition));
  }
}
