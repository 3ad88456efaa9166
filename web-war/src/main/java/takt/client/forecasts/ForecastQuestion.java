package takt.client.forecasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * What is forecast for whom.
 *
 * @param subject for whom
 * @param purpose the code of the purpose that the forecast is for
 * @param days how many days ahead, 1 to 365; 90 if left out
 * @param language de or en; the request's Accept-Language if left out
 */
public record ForecastQuestion(
    @NotNull @Valid Subject subject,
    @NotNull @Schema(examples = "offers") String purpose,
    @Min(1) @Max(365) @Schema(examples = "90") Integer days,
    @Schema(examples = "en") String language) {}
