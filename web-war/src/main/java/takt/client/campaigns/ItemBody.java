package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to speak about, such as a product.
 *
 * @param names what it is called, by language: de, en or both
 * @param category its category, as purchases carry it
 * @param brand its brand, if it has one
 * @param kind durable or consumable; as its category says if absent
 * @param price what it costs
 * @param availability in-stock (if absent), preorder, backorder or out-of-stock; what is out of
 *     stock is not spoken of
 * @param replaces the codes of the items whose successor it is, at most 20
 * @param link its page: a path or an https address
 * @param image a picture of it, likewise
 */
public record ItemBody(
    @NotNull
        @Size(min = 1, max = 2)
        @Schema(examples = "{\"de\": \"Etagere\", \"en\": \"Cake stand\"}")
        Map<@NotNull String, @NotNull String> names,
    @NotNull @Size(min = 1, max = 200) @Schema(examples = "kitchen") String category,
    @Size(min = 1, max = 100) @Schema(examples = "Regency") String brand,
    @Schema(examples = "durable") String kind,
    @Valid PriceBody price,
    @Schema(examples = "in-stock") String availability,
    @Size(max = 20) @Schema(examples = "[\"22422\"]") List<@NotNull String> replaces,
    @Size(min = 1, max = 2_000) @Schema(examples = "/items/22423") String link,
    @Size(min = 1, max = 2_000) @Schema(examples = "https://shop.example/22423.jpg")
        String image) {}
