package takt.consent.purpose;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
import takt.consent.Draft;
import takt.consent.LegalBasis;
import takt.consent.SavedDraft;
import takt.consent.TextPart;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** A draft; each change is its next revision. */
@Entity
@Table(name = "purpose_draft")
class DraftRow {

  @Id String code;

  int revision;
  int replaces;

  @Column(name = "changed_at")
  Instant changedAt;

  @Enumerated(EnumType.STRING)
  LegalBasis basis;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "retention_days")
  Integer retentionDays;

  boolean interests;

  @Column(name = "counts_without")
  boolean countsWithout;

  @Column(name = "asks_anew")
  boolean asksAnew;

  PublishedTerms terms;

  @ElementCollection
  @CollectionTable(name = "purpose_draft_text", joinColumns = @JoinColumn(name = "code"))
  @MapKeyColumn(name = "language")
  @MapKeyEnumerated(EnumType.STRING)
  Map<Language, PublishedText> texts = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "purpose_draft_recipient", joinColumns = @JoinColumn(name = "code"))
  @OrderColumn(name = "position")
  List<PublishedRecipient> recipients = new ArrayList<>();

  /** For Hibernate. */
  protected DraftRow() {}

  DraftRow(PurposeCode code) {
    this.code = code.value();
  }

  void save(Draft draft, int current, Instant at) {
    revision++;
    replaces = current;
    changedAt = at;
    basis = draft.basis().orElse(null);
    channel = draft.channel().orElse(null);
    retentionDays = draft.retentionDays().orElse(null);
    interests = draft.interests();
    countsWithout = draft.countsWithout();
    asksAnew = draft.asksAnew();
    terms = new PublishedTerms(draft.terms());
    texts.clear();
    draft.texts().forEach((language, parts) -> texts.put(language, new PublishedText(parts)));
    recipients.clear();
    draft.recipients().forEach(one -> recipients.add(new PublishedRecipient(one)));
  }

  SavedDraft saved() {
    Map<Language, Map<TextPart, String>> written = new EnumMap<>(Language.class);
    texts.forEach((language, text) -> written.put(language, text.parts()));
    Draft draft =
        new Draft(
            new PurposeCode(code),
            Optional.ofNullable(basis),
            Optional.ofNullable(channel),
            written,
            Optional.ofNullable(retentionDays),
            interests,
            countsWithout,
            asksAnew,
            terms.terms(),
            recipients.stream().map(PublishedRecipient::recipient).toList());
    return new SavedDraft(draft, revision, replaces, changedAt);
  }
}
