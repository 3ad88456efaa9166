package takt.consent;

import java.time.Instant;
import java.util.Optional;
import takt.kernel.PurposeCode;

/**
 * Whether a purpose is permitted for a profile now, and why.
 *
 * @param purpose the purpose
 * @param rule the rule that decided
 * @param version the version of the purpose that the person decided on; the current one where the
 *     default decided
 * @param since when the deciding entry was made; empty where the default decided
 * @param until when the consent ends, or ended; empty if it does not
 */
public record Permission(
    PurposeCode purpose, Rule rule, int version, Optional<Instant> since, Optional<Instant> until) {

  /** The answer. */
  public boolean allowed() {
    return rule.allows();
  }

  /** The same purpose, denied by a rule about other purposes. */
  public Permission denied(Rule by) {
    return new Permission(purpose, by, version, since, until);
  }

  /** The rules that decide, by their names (rule C3.1). */
  public enum Rule {
    /** Everything about the person is restricted (GDPR Art. 18). */
    RESTRICTED(false),
    /** The person refused. */
    REFUSED(false),
    /** The person withdrew consent. */
    WITHDRAWN(false),
    /** The person objected. */
    OBJECTED(false),
    /** The person consented. */
    GIVEN(true),
    /** The person's browser signals that it objects to sharing. */
    SIGNALLED(false),
    /** The consent has come to its end. */
    EXPIRED(false),
    /** The person consented to a text that has been replaced by one that asks anew. */
    ASKED_ANEW(false),
    /** The text asks for an age, or a guardian's consent, that the consent does not have. */
    AGE_NEEDED(false),
    /** Another purpose that this one needs is not permitted. */
    OTHER_NEEDED(false),
    /** Another purpose that excludes this one is permitted. */
    EXCLUDED(false),
    /** Nothing is on record, and consent is needed. */
    NOT_DECIDED(false),
    /** Nothing is on record, and legitimate interest holds until objected. */
    NOT_OBJECTED(true),
    /** A contract asks for it. */
    CONTRACT(true),
    /** The law asks for it. */
    LAW(true);

    private final boolean allows;

    Rule(boolean allows) {
      this.allows = allows;
    }

    /** What the rule answers. */
    public boolean allows() {
      return allows;
    }
  }
}
