package takt.consent.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import takt.consent.Actor;
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
        version,
        textHash,
        new Source(channel, place, actor, language),
        at,
        seal);
  }

  /** Profile and number. */
  @Embeddable
  record Key(@Column(name = "profile_id") UUID profile, long number) {}
}
