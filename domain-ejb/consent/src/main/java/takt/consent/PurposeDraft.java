package takt.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * A version of a purpose before it is published.
 *
 * @param code its code
 * @param basis its legal basis, the same in all versions (rule C1.4)
 * @param channel the channel it permits, if it is about one
 * @param texts what it tells people, in every language (rule C1.2)
 * @param retentionDays how long data collected for it may be kept, 1 to 36,500 days
 * @param interests whether interests (affinities) may be computed for it
 * @param countsWithout whether an event that it does not permit is counted without any identifier;
 *     otherwise such an event is dropped
 * @param asksAnew whether consent given to earlier versions ends with this one (rule C1.3)
 * @param terms the conditions under which a choice counts (rule C1.5)
 * @param recipients who outside the company gets data, at most 50 (rule C1.8)
 */
public record PurposeDraft(
    PurposeCode code,
    LegalBasis basis,
    Optional<Channel> channel,
    Map<Language, PurposeText> texts,
    int retentionDays,
    boolean interests,
    boolean countsWithout,
    boolean asksAnew,
    Terms terms,
    List<Recipient> recipients) {

  private static final int MOST_DAYS = 36_500;

  /** Refuses missing languages, a retention out of range, and terms that the basis forbids. */
  public PurposeDraft {
    texts = Map.copyOf(texts);
    if (texts.size() < Language.values().length) {
      throw new IllegalArgumentException("texts must be there in German and in English");
    }
    if (retentionDays < 1 || retentionDays > MOST_DAYS) {
      throw new IllegalArgumentException("retentionDays must be 1 to " + MOST_DAYS);
    }
    terms.check(basis);
    recipients = List.copyOf(recipients);
    if (recipients.size() > Recipient.MOST) {
      throw new IllegalArgumentException("recipients must be " + Recipient.MOST + " at most");
    }
  }

  /** Without recipients outside the company. */
  public PurposeDraft(
      PurposeCode code,
      LegalBasis basis,
      Optional<Channel> channel,
      Map<Language, PurposeText> texts,
      int retentionDays,
      boolean interests,
      boolean countsWithout,
      boolean asksAnew,
      Terms terms) {
    this(
        code,
        basis,
        channel,
        texts,
        retentionDays,
        interests,
        countsWithout,
        asksAnew,
        terms,
        List.of());
  }

  /** On plain terms. */
  public PurposeDraft(
      PurposeCode code,
      LegalBasis basis,
      Optional<Channel> channel,
      Map<Language, PurposeText> texts,
      int retentionDays,
      boolean interests,
      boolean countsWithout,
      boolean asksAnew) {
    this(
        code,
        basis,
        channel,
        texts,
        retentionDays,
        interests,
        countsWithout,
        asksAnew,
        Terms.PLAIN);
  }
}
