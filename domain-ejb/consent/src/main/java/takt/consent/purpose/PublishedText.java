package takt.consent.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;
import takt.consent.TextPart;

/** The text of a version or a draft in one language, as stored; null for a part not there. */
@Embeddable
record PublishedText(
    String name,
    String sentence,
    String collected,
    @Column(name = "used_for") String use,
    String benefit,
    String recipients,
    String storage,
    String kept) {

  PublishedText(Map<TextPart, String> parts) {
    this(
        parts.get(TextPart.NAME),
        parts.get(TextPart.SENTENCE),
        parts.get(TextPart.COLLECTED),
        parts.get(TextPart.USE),
        parts.get(TextPart.BENEFIT),
        parts.get(TextPart.RECIPIENTS),
        parts.get(TextPart.STORAGE),
        parts.get(TextPart.KEPT));
  }

  /** The parts that are there. */
  Map<TextPart, String> parts() {
    Map<TextPart, String> parts = new EnumMap<>(TextPart.class);
    parts.put(TextPart.NAME, name);
    parts.put(TextPart.SENTENCE, sentence);
    parts.put(TextPart.COLLECTED, collected);
    parts.put(TextPart.USE, use);
    parts.put(TextPart.BENEFIT, benefit);
    parts.put(TextPart.RECIPIENTS, recipients);
    parts.put(TextPart.STORAGE, storage);
    parts.put(TextPart.KEPT, kept);
    parts.values().removeIf(text -> text == null);
    return parts;
  }
}
