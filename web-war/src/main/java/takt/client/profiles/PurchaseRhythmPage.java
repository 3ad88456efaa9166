package takt.client.profiles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * After which time persons typically buy again.
 *
 * @param learning how learning for the purpose stands
 * @param items a part of the categories, by name
 * @param next what to ask for the part after it, as {@code after}; absent at the end
 */
public record PurchaseRhythmPage(PurchaseLearningInfo learning, List<Rhythm> items, String next) {

  /**
   * A category.
   *
   * @param category its name
   * @param days the median of the days between purchases; absent where it is refused
   * @param intervals how many intervals between purchases there are
   * @param persons of how many persons
   * @param refusals why there is no median; empty if there is one
   */
  public record Rhythm(
      @Schema(examples = "candles") String category,
      @Schema(examples = "42") Integer days,
      long intervals,
      int persons,
      List<Refusal> refusals) {}

  /**
   * A shortage.
   *
   * @param reason too-few-intervals or too-few-persons
   * @param needed how many are needed
   * @param found how many there are
   */
  public record Refusal(
      @Schema(examples = "too-few-intervals") String reason, long needed, long found) {}
}
