package takt.client.profiles;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a category of products holds.
 *
 * @param kind durable or consumable
 * @param lastsDays how many days a purchase lasts, 1 to 36,500; left out if that is to be learnt
 */
public record PurchaseCategoryBody(
    @NotNull @Schema(examples = "consumable") String kind,
    @Min(1) @Max(36_500) @Schema(examples = "30") Integer lastsDays) {}
