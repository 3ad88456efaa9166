package takt.client.profiles;

import java.math.BigDecimal;
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
 * @param familiarSince since when: of a customer or regular their first order, of an acquaintance
 *     since a customer number leads to them; left out for a stranger
 * @param highestDegree the highest degree that the person wants, 0 to 4; left out if they have not
 *     said
 * @param attributes facts, by name
 * @param interests interests, strongest first, at most 50 in categories, in brands and in themes
 * @param traits what is computed of what they did, by code
 * @param segments the segments that they are in, by code
 * @param purchases those of the items asked for that the person has bought and still has
 */
public record ProfileForPurpose(
    UUID profile,
    @Schema(examples = "offers") String purpose,
    @Schema(examples = "regular") String familiarity,
    Instant familiarSince,
    Integer highestDegree,
    List<Fact> attributes,
    List<Interest> interests,
    List<Computed> traits,
    List<String> segments,
    List<Purchased> purchases) {

  /** A fact: its name, its value as text, where it came from, and when it was learnt. */
  public record Fact(String name, String value, String source, Instant at) {}

  /**
   * An interest.
   *
   * @param dimension category, brand or theme
   * @param name what it is in
   * @param score how strong it is now, above 0
   * @param since since when
   */
  public record Interest(
      @Schema(examples = "category") String dimension,
      @Schema(examples = "lamps") String name,
      double score,
      Instant since) {}

  /**
   * A computed trait: its code, its number or text, and when the first and the last event that
   * counts towards it was.
   */
  public record Computed(
      String code, BigDecimal number, String text, Instant since, Instant last) {}

  /**
   * A purchase.
   *
   * @param item the item's code
   * @param quantity how many the person still has, at least 1
   * @param last when it was last bought
   * @param category of which category it was then; left out if that purchase does not say
   * @param kind durable or consumable; left out if the company has not said
   * @param againFrom from when on it is typically bought again; left out if that is not known
   */
  public record Purchased(
      String item,
      long quantity,
      Instant last,
      @Schema(examples = "candles") String category,
      @Schema(examples = "consumable") String kind,
      Instant againFrom) {}
}
