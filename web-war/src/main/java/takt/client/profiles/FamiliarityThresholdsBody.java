package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Thresholds of familiarity.
 *
 * @param acquaintance what makes an acquaintance of somebody with a customer number
 * @param customer what makes a customer
 * @param regular what makes a regular
 */
public record FamiliarityThresholdsBody(
    @NotNull @Valid Acquaintance acquaintance,
    @NotNull @Valid Customer customer,
    @NotNull @Valid Regular regular) {

  private static final int LONGEST = 20;

  /** An ISO 8601 period of whole years, months, weeks or days. */
  private static final String PERIOD = "P(?=.)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?";

  private static final String A_PERIOD = "must be a period such as P90D, P6M or P1Y";

  /**
   * What makes an acquaintance.
   *
   * @param knownFor for how long a customer number has led to them at least; P0D asks for nothing
   * @param events how many of their events are on record for the purpose at least, 0 to 50
   * @param either whether one of both is enough; both are needed where it is left out
   */
  public record Acquaintance(
      @NotNull
          @Size(max = LONGEST)
          @Pattern(regexp = PERIOD, message = A_PERIOD)
          @Schema(examples = "P7D")
          String knownFor,
      @NotNull @Min(0) @Max(50) @Schema(examples = "3") Integer events,
      Boolean either) {}

  /**
   * What makes a customer.
   *
   * @param orders how many orders at least, 1 to 1,000
   */
  public record Customer(@NotNull @Min(1) @Max(1000) @Schema(examples = "1") Integer orders) {}

  /**
   * What makes a regular.
   *
   * @param orders how many orders at least, 1 to 1,000 and no fewer than of a customer
   * @param tenure how long ago their first order is at least; P0D asks for nothing
   * @param recency how long ago their last order is at most, a day or longer
   */
  public record Regular(
      @NotNull @Min(1) @Max(1000) @Schema(examples = "3") Integer orders,
      @NotNull
          @Size(max = LONGEST)
          @Pattern(regexp = PERIOD, message = A_PERIOD)
          @Schema(examples = "P6M")
          String tenure,
      @NotNull
          @Size(max = LONGEST)
          @Pattern(regexp = PERIOD, message = A_PERIOD)
          @Schema(examples = "P1Y")
          String recency) {}
}
