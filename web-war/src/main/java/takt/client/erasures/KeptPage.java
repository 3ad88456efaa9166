package takt.client.erasures;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of what is kept of an erased person.
 *
 * @param items in their order
 * @param next what to give as {@code after} for the next part; absent at the end
 * @param looks who looked, this time included, the last first, at most 100
 */
public record KeptPage(List<Item> items, Long next, List<Look> looks) {

  /**
   * One thing that is kept.
   *
   * @param number its place, from 1
   * @param kind event or attribute
   * @param name the event's or attribute's name
   * @param purposes what it is kept for
   * @param at when it happened or was learnt
   * @param content the event's properties as JSON, or the attribute's value
   * @param deleteAt when it is deleted
   */
  public record Item(
      long number,
      @Schema(examples = "event") String kind,
      @Schema(examples = "Order Completed") String name,
      @Schema(examples = "[\"invoices\"]") List<String> purposes,
      Instant at,
      String content,
      Instant deleteAt) {}

  /**
   * A look at it.
   *
   * @param at when
   * @param by the name of the key that was shown
   * @param reason why
   */
  public record Look(Instant at, String by, String reason) {}
}
