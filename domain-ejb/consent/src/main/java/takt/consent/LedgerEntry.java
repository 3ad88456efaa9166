package takt.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * One entry of the ledger (rules C2.1, C2.2 and C2.5).
 *
 * @param id its id
 * @param profile whose it is
 * @param number 1 for the profile's first, without gaps
 * @param kind what happened
 * @param purpose what it is about
 * @param about the one channel it is about; empty for the purpose as a whole
 * @param version the version of the purpose whose text was shown
 * @param textHash SHA-256 of that text in {@code source.language()}, in lower-case hexadecimal
 * @param source where it came from
 * @param details when it was shown and chosen, until when it counts, and the hash of its evidence
 * @param at when it was recorded
 * @param seal HMAC-SHA-256 over the content and the seal before it, in lower-case hexadecimal
 */
public record LedgerEntry(
    UUID id,
    ProfileId profile,
    long number,
    Kind kind,
    PurposeCode purpose,
    Optional<Channel> about,
    int version,
    String textHash,
    Source source,
    Details details,
    Instant at,
    String seal) {

  /** What can happen. */
  public enum Kind {
    /** Consent was given. */
    GIVEN,
    /** Consent was given by e-mail: it had been asked for before, and was then confirmed. */
    CONFIRMED,
    /** Consent was refused before it had been given. */
    REFUSED,
    /** Consent was withdrawn. */
    WITHDRAWN,
    /** Legitimate interest was objected to. */
    OBJECTED,
    /** The person's browser signalled that it objects to sharing. */
    SIGNALLED,
    /** A consent came to its end. */
    EXPIRED,
    /** A consent of another profile came with a merge. */
    MERGED_GIVEN,
    /**
     * A denial of another profile came with a merge or a split, or with an identifier of somebody
     * who was erased.
     */
    MERGED_DENIED,
    /** Everything about the person was restricted. */
    RESTRICTED,
    /** A restriction was lifted. */
    LIFTED;

    /** Whether it is about everything that is known of a person, and not about a purpose. */
    public boolean restricts() {
      return this == RESTRICTED || this == LIFTED;
    }

    /** Whether it is a yes. */
    public boolean gives() {
      return this == GIVEN || this == CONFIRMED || this == MERGED_GIVEN;
    }
  }

  /**
   * The parts of an entry that not every entry has.
   *
   * @param shownAt when the text was shown
   * @param chosenAt when the person chose, if it was before it was recorded
   * @param until when the consent ends
   * @param assurance what was said about the person's age
   * @param evidence SHA-256 of the evidence and its salt, in lower-case hexadecimal; empty for none
   */
  public record Details(
      Optional<Instant> shownAt,
      Optional<Instant> chosenAt,
      Optional<Instant> until,
      Assurance assurance,
      String evidence) {

    /** None of them. */
    public static final Details NONE =
        new Details(Optional.empty(), Optional.empty(), Optional.empty(), Assurance.NONE, "");
  }

  /**
   * Everything that the entry says but its seal, by field, in the order in which it is sealed. An
   * entry that has nothing but a source says the same as before there were details, so that old
   * seals hold.
   */
  public Map<String, String> content() {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("id", id.toString());
    content.put("profile", profile.toString());
    content.put("number", Long.toString(number));
    content.put("kind", kind.name());
    content.put("purpose", purpose.value());
    content.put("version", Integer.toString(version));
    content.put("textHash", textHash);
    content.put("channel", source.channel().name());
    content.put("place", source.place());
    content.put("actor", source.actor().name());
    content.put("language", source.language().name());
    content.put("at", at.toString());
    if (about.isPresent() || !details.equals(Details.NONE)) {
      content.put("about", about.map(Channel::name).orElse(""));
      content.put("shownAt", details.shownAt().map(Instant::toString).orElse(""));
      content.put("chosenAt", details.chosenAt().map(Instant::toString).orElse(""));
      content.put("until", details.until().map(Instant::toString).orElse(""));
      content.put("age", Integer.toString(details.assurance().age()));
      content.put("guardian", Boolean.toString(details.assurance().guardian()));
      content.put("evidence", details.evidence());
    }
    return content;
  }

  /** The same with this seal. */
  public LedgerEntry sealed(String newSeal) {
    return new LedgerEntry(
        id, profile, number, kind, purpose, about, version, textHash, source, details, at, newSeal);
  }
}
