package takt.profiles.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.profiles.Recipient;
import takt.profiles.RecipientChanged;

/** A recipient as stored. */
@Entity
@Table(name = "recipient")
class RecipientRow {

  @Id private UUID id;
  private String name;
  private String url;

  @SuppressWarnings("UnusedVariable") // Read by whoever signs a notice, with the notice.
  private String secret;

  private String kinds;
  private long revision;

  @Column(name = "retired_at")
  private Instant retiredAt;

  /** For Hibernate. */
  protected RecipientRow() {}

  RecipientRow(UUID id, Recipient recipient, String secret) {
    this.id = id;
    this.secret = secret;
    revision = 1;
    say(recipient);
  }

  void change(long expected, Recipient recipient) {
    check(expected);
    revision++;
    say(recipient);
  }

  void check(long expected) {
    if (revision != expected) {
      throw new RecipientChanged(revision);
    }
  }

  /** It gets no more data from then on. */
  void retire(Instant at) {
    revision++;
    retiredAt = at;
  }

  Optional<Instant> retiredAt() {
    return Optional.ofNullable(retiredAt);
  }

  private void say(Recipient recipient) {
    name = recipient.name();
    url = recipient.url().toString();
    kinds = recipient.ordered().stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  UUID id() {
    return id;
  }

  long revision() {
    return revision;
  }

  Recipient recipient() {
    return new Recipient(
        name,
        URI.create(url),
        Arrays.stream(kinds.split(" ", -1))
            .map(Recipient.Kind::valueOf)
            .collect(Collectors.toSet()));
  }

  @Override
  public String toString() {
    return "RecipientRow[" + id + "]";
  }
}
