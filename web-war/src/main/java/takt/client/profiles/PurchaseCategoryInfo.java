package takt.client.profiles;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the company says of a category of products.
 *
 * @param category its name, as purchases carry it
 * @param revision how often it was changed
 * @param kind durable or consumable
 * @param lastsDays how many days a purchase lasts; absent if that is to be learnt
 */
public record PurchaseCategoryInfo(
    @Schema(examples = "candles") String category,
    int revision,
    @Schema(examples = "consumable") String kind,
    @Schema(examples = "30") Integer lastsDays) {}
