package takt.consent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a purpose tells people, in one language (GDPR Art. 13). Every part that is there has 1 to
 * 1,000 characters.
 *
 * @param name its name
 * @param sentence the purpose in one sentence
 * @param collected what is collected
 * @param use what it is used for
 * @param benefit what the person gets from it
 * @param recipients who can see it
 * @param storage which cookies and device storage it uses
 * @param kept how long the data is kept; where it is not there, {@link Purpose#kept} says it
 */
public record PurposeText(
    String name,
    String sentence,
    String collected,
    String use,
    String benefit,
    String recipients,
    String storage,
    Optional<String> kept) {

  private static final int MOST = 1000;

  /** Refuses an empty or overlong part (rule C1.2). */
  public PurposeText {
    require("name", name);
    require("sentence", sentence);
    require("collected", collected);
    require("use", use);
    require("benefit", benefit);
    require("recipients", recipients);
    require("storage", storage);
    kept.ifPresent(text -> require("kept", text));
  }

  /** Without words on how long the data is kept. */
  public PurposeText(
      String name,
      String sentence,
      String collected,
      String use,
      String benefit,
      String recipients,
      String storage) {
    this(name, sentence, collected, use, benefit, recipients, storage, Optional.empty());
  }

  private static void require(String part, String text) {
    if (text == null || text.isBlank() || text.length() > MOST) {
      throw new IllegalArgumentException(part + " must have 1 to " + MOST + " characters");
    }
  }

  /** The parts that are there. */
  public Map<TextPart, String> parts() {
    Map<TextPart, String> parts = new EnumMap<>(TextPart.class);
    parts.put(TextPart.NAME, name);
    parts.put(TextPart.SENTENCE, sentence);
    parts.put(TextPart.COLLECTED, collected);
    parts.put(TextPart.USE, use);
    parts.put(TextPart.BENEFIT, benefit);
    parts.put(TextPart.RECIPIENTS, recipients);
    parts.put(TextPart.STORAGE, storage);
    kept.ifPresent(text -> parts.put(TextPart.KEPT, text));
    return parts;
  }

  /**
   * The text of these parts.
   *
   * @throws IllegalArgumentException if one that must be there is not, or one is overlong
   */
  public static PurposeText of(Map<TextPart, String> parts) {
    return new PurposeText(
        parts.get(TextPart.NAME),
        parts.get(TextPart.SENTENCE),
        parts.get(TextPart.COLLECTED),
        parts.get(TextPart.USE),
        parts.get(TextPart.BENEFIT),
        parts.get(TextPart.RECIPIENTS),
        parts.get(TextPart.STORAGE),
        Optional.ofNullable(parts.get(TextPart.KEPT)));
  }
}
