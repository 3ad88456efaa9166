package takt.client.campaigns;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What something costs.
 *
 * @param amount 0 or more, with at most four decimals
 * @param currency a code of ISO 4217
 */
public record PriceBody(
    @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) @Schema(examples = "12.75")
        BigDecimal amount,
    @NotNull @Schema(examples = "EUR") String currency) {}
