package takt.client.forecasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a model is to be trained for.
 *
 * @param kind purchases, or intent: whether somebody will buy in the next days
 * @param purpose the code of the purpose that the forecasts are for; only data of persons who
 *     permit it are used
 * @param until up to when data are used; now if left out. For data of the past.
 * @param heldOutDays the last so many days are kept back to measure the forecasts, 14 to 365; a
 *     quarter of the time of which there are data, at most 180, if left out. Of no effect for
 *     intent
 * @param days how many days ahead a model of intent looks, 1 to 90; 14 if left out
 * @param columns what a model of intent may learn from, at most 60, each of another name; what
 *     happened lately of each type of events if left out
 */
public record ForecastModelRequest(
    @NotNull @Schema(examples = "purchases") String kind,
    @NotNull @Schema(examples = "offers") String purpose,
    @Schema(examples = "2026-01-31T00:00:00Z") Instant until,
    @Min(14) @Max(365) @Schema(examples = "90") Integer heldOutDays,
    @Min(1) @Max(90) @Schema(examples = "14") Integer days,
    @Size(max = 60) List<@NotNull @Valid ForecastColumnBody> columns) {

  /** Of purchases, held out and up to when Takt finds right. */
  public static ForecastModelRequest ofPurchases(String purpose) {
    return new ForecastModelRequest("purchases", purpose, null, null, null, null);
  }
}
