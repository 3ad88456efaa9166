package takt.consent.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import takt.consent.Actor;
import takt.consent.Assurance;
import takt.consent.LedgerEntry;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** An entry of the ledger as stored; read through this, appended by {@link Ledger}. */
@Entity
@Immutable
@Table(name = "ledger")
class SealedEntry {

  @EmbeddedId Key key;

  UUID id;

  @Enumerated(EnumType.STRING)
  LedgerEntry.Kind kind;

  String purpose;

  @Enumerated(EnumType.STRING)
  Channel about;

  int version;

  @Column(name = "text_hash")
  String textHash;

  @Enumerated(EnumType.STRING)
  Channel channel;

  String place;

  @Enumerated(EnumType.STRING)
  Actor actor;

  @Enumerated(EnumType.STRING)
  Language language;

  @Column(name = "shown_at")
  Instant shownAt;

  @Column(name = "chosen_at")
  Instant chosenAt;

  Instant until;
  int age;
  boolean guardian;
  String evidence;

  Instant at;
  String seal;

  /** For Hibernate. */
  protected SealedEntry() {}

  LedgerEntry entry() {
    return new LedgerEntry(
        id,
        new ProfileId(key.profile()),
        key.number(),
        kind,
        new PurposeCode(purpose),
        Optional.ofNullable(about),
        version,
        textHash,
        new Source(channel, place, actor, language),
        new LedgerEntry.Details(
            Optional.ofNullable(shownAt),
            Optional.ofNullable(chosenAt),
            Optional.ofNullable(until),
            new Assurance(age, guardian),
            evidence),
        at,
        seal);
  }

  /** Profile and number. */
  @Embeddable
  record Key(@Column(name = "profile_id") UUID profile, long number) {}
}
