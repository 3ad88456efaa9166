package takt.consent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.NotPublishable.Flaw;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * A purpose, or its next version, that somebody still works on (rule C1.12). Parts may be missing;
 * what is there obeys the same rules as in a version.
 *
 * @param code its code
 * @param basis its legal basis
 * @param channel the channel it permits, if it is about one
 * @param texts the parts of its texts that are written
 * @param retentionDays how long data collected for it may be kept, in days
 * @param interests whether interests may be computed for it
 * @param countsWithout whether an event that it does not permit is counted without any identifier
 * @param asksAnew whether consent given to earlier versions ends with this one
 * @param terms the conditions under which a choice counts
 * @param recipients who outside the company gets data
 */
public record Draft(
    PurposeCode code,
    Optional<LegalBasis> basis,
    Optional<Channel> channel,
    Map<Language, Map<TextPart, String>> texts,
    Optional<Integer> retentionDays,
    boolean interests,
    boolean countsWithout,
    boolean asksAnew,
    Terms terms,
    List<Recipient> recipients) {

  private static final String MUST_BE_THERE = "must be there before it is published";

  /** Copies what it is given. */
  public Draft {
    texts = Map.copyOf(texts);
    recipients = List.copyOf(recipients);
  }

  /** What is missing before it can be published, each part by name (rule C1.12). */
  public List<Flaw> missing() {
    List<Flaw> flaws = new ArrayList<>();
    if (basis.isEmpty()) {
      flaws.add(new Flaw("/basis", MUST_BE_THERE));
    }
    if (retentionDays.isEmpty()) {
      flaws.add(new Flaw("/retentionDays", MUST_BE_THERE));
    }
    for (Language language : Language.values()) {
      String pointer = "/texts/" + language.tag();
      if (!texts.containsKey(language)) {
        flaws.add(new Flaw(pointer, MUST_BE_THERE));
        continue;
      }
      for (TextPart part : TextPart.values()) {
        String text = texts.get(language).get(part);
        if (part != TextPart.KEPT && (text == null || text.isBlank())) {
          flaws.add(new Flaw(pointer + "/" + part.word(), MUST_BE_THERE));
        }
      }
    }
    return flaws;
  }

  /**
   * The version that this is, once it is whole.
   *
   * @throws NotPublishable naming every part that is missing or breaks a rule
   */
  public PurposeDraft whole() {
    List<Flaw> missing = missing();
    if (!missing.isEmpty()) {
      throw new NotPublishable(missing);
    }
    Map<Language, PurposeText> written = new EnumMap<>(Language.class);
    texts.forEach((language, parts) -> written.put(language, PurposeText.of(parts)));
    try {
      return new PurposeDraft(
          code,
          basis.orElseThrow(),
          channel,
          written,
          retentionDays.orElseThrow(),
          interests,
          countsWithout,
          asksAnew,
          terms,
          recipients);
    } catch (IllegalArgumentException broken) {
      throw new NotPublishable(List.of(new Flaw("/terms", broken.getMessage())));
    }
  }
}
