package takt.campaigns.queue;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.QueuedMessage;
import takt.campaigns.Shown;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** A queued message as stored. */
@Entity
@Table(schema = "campaigns", name = "queued_message")
class QueuedMessageRow {

  private static final JsonProvider JSON = JsonProvider.provider();

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "profile_id", nullable = false)
  private UUID profile;

  @Column(name = "campaign_id", nullable = false)
  private UUID campaign;

  @Column(name = "message", nullable = false)
  private String message;

  @Column(name = "variant", nullable = false)
  private String variant;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", nullable = false)
  private Channel channel;

  @Column(name = "purpose", nullable = false)
  private String purpose;

  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private QueuedMessage.State state;

  @Column(name = "content")
  private String content;

  protected QueuedMessageRow() {}

  QueuedMessageRow(UUID id, ProfileId profile, PurposeCode purpose, Shown shown, Instant dueAt) {
    this.id = id;
    this.profile = profile.value();
    this.campaign = shown.campaign();
    this.message = shown.message();
    this.variant = shown.variant();
    this.channel = shown.channel();
    this.purpose = purpose.value();
    this.dueAt = dueAt;
    this.state = QueuedMessage.State.QUEUED;
    this.content =
        JSON.createObjectBuilder()
            .add("title", shown.title())
            .add("body", shown.body())
            .add("link", shown.link())
            .build()
            .toString();
  }

  QueuedMessage message() {
    return new QueuedMessage(
        id,
        new ProfileId(profile),
        campaign,
        message,
        variant,
        channel,
        new PurposeCode(purpose),
        dueAt,
        state,
        Optional.ofNullable(content).map(QueuedMessageRow::content));
  }

  private static QueuedMessage.Content content(String text) {
    JsonObject json = JSON.createReader(new StringReader(text)).readObject();
    return new QueuedMessage.Content(
        json.getString("title"), json.getString("body"), json.getString("link"));
  }
}
