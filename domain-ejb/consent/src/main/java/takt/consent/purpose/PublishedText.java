package takt.consent.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import takt.consent.PurposeText;

/** The text of a version in one language, as stored. */
@Embeddable
record PublishedText(
    String name,
    String sentence,
    String collected,
    @Column(name = "used_for") String use,
    String benefit,
    String recipients,
    String storage) {

  PublishedText(PurposeText text) {
    this(
        text.name(),
        text.sentence(),
        text.collected(),
        text.use(),
        text.benefit(),
        text.recipients(),
        text.storage());
  }

  PurposeText text() {
    return new PurposeText(name, sentence, collected, use, benefit, recipients, storage);
  }
}
