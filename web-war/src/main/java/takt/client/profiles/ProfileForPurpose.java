package takt.client.profiles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known about somebody for one permitted purpose.
 *
 * @param profile whose it is
 * @param purpose what for
 * @param familiarity stranger, acquaintance, customer or regular
 * @param highestDegree the highest degree that the person wants, 0 to 4; left out if they have not
 *     said
 * @param attributes facts, by name
 * @param interests interests, strongest first, at most 50
 * @param purchases those of the items asked for that the person has bought and still has
 */
public record ProfileForPurpose(
    UUID profile,
    @Schema(examples = "offers") String purpose,
    @Schema(examples = "regular") String familiarity,
    Integer highestDegree,
    List<Fact> attributes,
    List<Interest> interests,
    List<Purchased> purchases) {

  /** A fact: its name, its value as text, where it came from, and when it was learnt. */
  public record Fact(String name, String value, String source, Instant at) {}

  /** An interest: in what, how strong now (above 0), and since when. */
  public record Interest(String category, double score, Instant since) {}

  /** A purchase: the item, how many (at least 1), and when it was last bought. */
  public record Purchased(String item, long quantity, Instant last) {}
}
