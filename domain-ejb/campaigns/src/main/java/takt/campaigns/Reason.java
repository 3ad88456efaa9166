package takt.campaigns;

import java.time.Instant;
import java.util.Optional;
import takt.kernel.PurposeCode;

/**
 * A fact that decided.
 *
 * @param kind what kind of fact
 * @param value the fact, such as the category of an interest
 * @param source where it comes from, in the explanation's language
 * @param purpose the purpose under which it was used
 * @param since since when it holds or is known; empty where that has no beginning
 * @param text the fact with its source and since when, as a sentence in the explanation's language
 * @param change where the person changes it
 */
public record Reason(
    Kind kind,
    String value,
    String source,
    PurposeCode purpose,
    Optional<Instant> since,
    String text,
    String change) {

  /** The kinds of facts. */
  public enum Kind {
    /** A purpose is permitted; the value is the rule that permits it. */
    PERMISSION,
    /** An interest; the value is the category. */
    INTEREST,
    /** Both sides know each other well enough for what strangers do not get. */
    FAMILIARITY,
    /** The person's own setting made it less personal; the value is the highest degree. */
    OWN_LIMIT,
    /** The first name is used; the value is the attribute's name, not the name itself. */
    FIRST_NAME,
    /**
     * A purchase is named; the value is what the catalogue calls the item in the explanation's
     * language, or its code where it does not know it.
     */
    PURCHASE,
    /** The person is in a segment; the value is its name in the explanation's language. */
    SEGMENT,
    /** An attribute is used; the value is the attribute's name. */
    ATTRIBUTE,
    /**
     * The message is for moments like this one; the value is what of the moment decided, such as
     * {@code weather: hot}, and empty if no single part of it did.
     */
    SITUATION
  }
}
