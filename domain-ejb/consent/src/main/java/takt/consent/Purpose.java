package takt.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * A published version of a purpose; it never changes (rule C1.1).
 *
 * @param code its code, the same in all versions
 * @param version 1 for the first
 * @param basis its legal basis
 * @param channel the channel it permits, if it is about one
 * @param texts what it tells people, in every language
 * @param retentionDays how long data collected for it may be kept, in days
 * @param interests whether interests (affinities) may be computed for it
 * @param countsWithout whether an event that it does not permit is counted without any identifier;
 *     otherwise such an event is dropped
 * @param asksAnew whether consent given to earlier versions ended with this one
 * @param terms the conditions under which a choice counts
 * @param earliestValid the oldest version to which a consent still permits: the newest that asked
 *     anew, else 1
 * @param publishedAt when it was published
 * @param recipients who outside the company gets data
 * @param accepted why it was published though its texts could be plainer, if they were warned of
 */
public record Purpose(
    PurposeCode code,
    int version,
    LegalBasis basis,
    Optional<Channel> channel,
    Map<Language, PurposeText> texts,
    int retentionDays,
    boolean interests,
    boolean countsWithout,
    boolean asksAnew,
    Terms terms,
    int earliestValid,
    Instant publishedAt,
    List<Recipient> recipients,
    Optional<AcceptedWording> accepted) {

  /** Copies what it is given. */
  public Purpose {
    recipients = List.copyOf(recipients);
  }

  /** Without recipients outside the company, in plain words. */
  public Purpose(
      PurposeCode code,
      int version,
      LegalBasis basis,
      Optional<Channel> channel,
      Map<Language, PurposeText> texts,
      int retentionDays,
      boolean interests,
      boolean countsWithout,
      boolean asksAnew,
      Terms terms,
      int earliestValid,
      Instant publishedAt) {
    this(
        code,
        version,
        basis,
        channel,
        texts,
        retentionDays,
        interests,
        countsWithout,
        asksAnew,
        terms,
        earliestValid,
        publishedAt,
        List.of(),
        Optional.empty());
  }

  /** On plain terms. */
  public Purpose(
      PurposeCode code,
      int version,
      LegalBasis basis,
      Optional<Channel> channel,
      Map<Language, PurposeText> texts,
      int retentionDays,
      boolean interests,
      boolean countsWithout,
      boolean asksAnew,
      int earliestValid,
      Instant publishedAt) {
    this(
        code,
        version,
        basis,
        channel,
        texts,
        retentionDays,
        interests,
        countsWithout,
        asksAnew,
        Terms.PLAIN,
        earliestValid,
        publishedAt);
  }

  /** How long data is kept, in words: as the text says, else as its retention is. */
  public String kept(Language language) {
    return text(language).kept().orElseGet(() -> RetentionWords.sentence(retentionDays, language));
  }

  /** Whether a choice about this channel, or about the whole, can be about this purpose. */
  public boolean speaksOn(Optional<Channel> about) {
    return about.isEmpty() || channel.isEmpty() || channel.equals(about);
  }

  /** The text in a language. */
  public PurposeText text(Language language) {
    return texts.get(language);
  }
}
