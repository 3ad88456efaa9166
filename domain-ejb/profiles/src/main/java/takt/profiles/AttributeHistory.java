package takt.profiles;

import java.time.Instant;
import java.util.List;

/**
 * How an attribute came to be what it is, for a purpose.
 *
 * @param name its name
 * @param values what each source says now, the one that counts first; one with an empty value says
 *     that nothing is right
 * @param former what was replaced, latest first, at most {@value Attributes#FORMER} of each source
 */
public record AttributeHistory(String name, List<Attribute> values, List<Former> former) {

  /**
   * A value that was replaced.
   *
   * @param value the attribute as it was
   * @param replacedAt until when
   */
  public record Former(Attribute value, Instant replacedAt) {}

  /** Copies what it is given. */
  public AttributeHistory {
    values = List.copyOf(values);
    former = List.copyOf(former);
  }
}
