package takt.campaigns;

import java.time.Instant;
import java.util.Optional;
import takt.kernel.PurposeCode;

/**
 * A fact that decided.
 *
 * @param kind what kind of fact
 * @param value the fact, such as the category of an interest
 * @param source where it comes from
 * @param purpose the purpose under which it was used
 * @param since since when it holds or is known; empty where that has no beginning
 */
public record Reason(
    Kind kind, String value, String source, PurposeCode purpose, Optional<Instant> since) {

  /** The kinds of facts. */
  public enum Kind {
    /** A purpose is permitted; the value is the rule that permits it. */
    PERMISSION,
    /** An interest; the value is the category. */
    INTEREST,
    /** Familiarity limited the degree. */
    FAMILIARITY,
    /** The person's own setting limited the degree; the value is the highest degree. */
    OWN_LIMIT,
    /** The first name is used; the value is the attribute's name, not the name itself. */
    FIRST_NAME,
    /** A purchase is named; the value is the item's code. */
    PURCHASE,
    /** The person is in a segment; the value is its name in the explanation's language. */
    SEGMENT,
    /** An attribute is used; the value is the attribute's name. */
    ATTRIBUTE
  }
}
