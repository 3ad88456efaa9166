package takt.campaigns.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.campaigns.NeededFact;
import takt.campaigns.Variant;
import takt.kernel.Channel;
import takt.kernel.Language;

/** A variant as stored. */
@Entity
@Table(schema = "campaigns", name = "variant")
class VariantRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "message_id", nullable = false)
  private UUID message;

  @Column(name = "campaign_id", nullable = false)
  private UUID campaign;

  @Column(name = "degree", nullable = false)
  private int degree;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", nullable = false)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "language", nullable = false)
  private Language language;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "body", nullable = false)
  private String body;

  @Column(name = "link", nullable = false)
  private String link;

  @Column(name = "needs", nullable = false)
  private String needs;

  @Column(name = "ordinal", nullable = false)
  private int ordinal;

  /** The code of the segment it is for; empty for everybody. */
  @Column(name = "segment", nullable = false)
  private String segment;

  /** The code of the placement it is for; empty for all of the channel. */
  @Column(name = "placement", nullable = false)
  private String placement;

  protected VariantRow() {}

  VariantRow(UUID id, UUID message, UUID campaign, int ordinal, Variant variant) {
    this.id = id;
    this.message = message;
    this.campaign = campaign;
    this.ordinal = ordinal;
    this.segment = variant.segment().orElse("");
    this.placement = variant.placement().orElse("");
    this.degree = variant.degree();
    this.channel = variant.channel();
    this.language = variant.language();
    this.title = variant.title();
    this.body = variant.body();
    this.link = variant.link();
    this.needs =
        variant.needs().stream()
            .map(NeededFact::placeholder)
            .sorted()
            .collect(Collectors.joining(" "));
  }

  UUID message() {
    return message;
  }

  /** Whether one of its facts needs a higher degree than it was written with. */
  boolean raised() {
    return degree() > degree;
  }

  private int degree() {
    return EarlierDegrees.raised(degree, facts().stream());
  }

  private Set<NeededFact> facts() {
    return Arrays.stream(needs.split(" "))
        .filter(one -> !one.isEmpty())
        .map(NeededFact::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  Variant variant() {
    return new Variant(
        degree(),
        channel,
        language,
        title,
        body,
        link,
        facts(),
        Optional.of(segment).filter(code -> !code.isEmpty()),
        Optional.of(placement).filter(code -> !code.isEmpty()));
  }
}
