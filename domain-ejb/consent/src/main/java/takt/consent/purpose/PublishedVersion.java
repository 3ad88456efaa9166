package takt.consent.purpose;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import takt.consent.AcceptedWording;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** One version of a purpose; never updated (rule C1.1). */
@Entity
@Immutable
@Table(name = "purpose_version")
class PublishedVersion {

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  LegalBasis basis;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "retention_days")
  int retentionDays;

  boolean interests;

  @Column(name = "counts_without")
  boolean countsWithout;

  @Column(name = "asks_anew")
  boolean asksAnew;

  PublishedTerms terms;

  @Column(name = "earliest_valid")
  int earliestValid;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "accepted_for")
  String acceptedFor;

  int warnings;

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = 100)
  @Immutable
  @CollectionTable(
      name = "purpose_text",
      joinColumns = {
        @JoinColumn(name = "code", referencedColumnName = "code"),
        @JoinColumn(name = "version", referencedColumnName = "version")
      })
  @MapKeyColumn(name = "language")
  @MapKeyEnumerated(EnumType.STRING)
  Map<Language, PublishedText> texts = new HashMap<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = 100)
  @Immutable
  @CollectionTable(
      name = "purpose_recipient",
      joinColumns = {
        @JoinColumn(name = "code", referencedColumnName = "code"),
        @JoinColumn(name = "version", referencedColumnName = "version")
      })
  @OrderColumn(name = "position")
  List<PublishedRecipient> recipients = new ArrayList<>();

  /** For Hibernate. */
  protected PublishedVersion() {}

  PublishedVersion(
      PurposeDraft draft,
      int version,
      int earliestValid,
      Instant at,
      Optional<AcceptedWording> accepted) {
    key = new Key(draft.code().value(), version);
    basis = draft.basis();
    channel = draft.channel().orElse(null);
    retentionDays = draft.retentionDays();
    interests = draft.interests();
    countsWithout = draft.countsWithout();
    asksAnew = draft.asksAnew();
    terms = new PublishedTerms(draft.terms());
    this.earliestValid = earliestValid;
    publishedAt = at;
    acceptedFor = accepted.map(AcceptedWording::reason).orElse(null);
    warnings = accepted.map(AcceptedWording::warnings).orElse(0);
    draft.texts().forEach((language, text) -> texts.put(language, new PublishedText(text.parts())));
    draft.recipients().forEach(one -> recipients.add(new PublishedRecipient(one)));
  }

  Purpose purpose() {
    Map<Language, PurposeText> shown = new EnumMap<>(Language.class);
    texts.forEach((language, text) -> shown.put(language, PurposeText.of(text.parts())));
    return new Purpose(
        new PurposeCode(key.code()),
        key.version(),
        basis,
        Optional.ofNullable(channel),
        Map.copyOf(shown),
        retentionDays,
        interests,
        countsWithout,
        asksAnew,
        terms.terms(),
        earliestValid,
        publishedAt,
        recipients.stream().map(PublishedRecipient::recipient).toList(),
        Optional.ofNullable(acceptedFor).map(reason -> new AcceptedWording(reason, warnings)));
  }

  /** Code and version. */
  @Embeddable
  record Key(String code, int version) {}
}
