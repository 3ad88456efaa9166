package takt.consent;

import java.time.Instant;
import java.util.Optional;
import takt.kernel.PurposeCode;

/**
 * Whether a purpose is permitted for a profile now, and why.
 *
 * @param purpose the purpose
 * @param allowed the answer
 * @param rule the rule that decided
 * @param version the version of the purpose that the person decided on; the current one where the
 *     default decided
 * @param since when the deciding entry was made; empty where the default decided
 */
public record Permission(
    PurposeCode purpose, boolean allowed, Rule rule, int version, Optional<Instant> since) {

  /** The rules that decide, by their names (rule C3.1). */
  public enum Rule {
    /** The person refused. */
    REFUSED(false),
    /** The person withdrew consent. */
    WITHDRAWN(false),
    /** The person objected. */
    OBJECTED(false),
    /** The person consented. */
    GIVEN(true),
    /** The person consented to a text that has been replaced by one that asks anew. */
    ASKED_ANEW(false),
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
