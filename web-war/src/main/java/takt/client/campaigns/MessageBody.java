package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One content of a campaign.
 *
 * @param key its name within the campaign: 2 to 40 lower-case letters, digits and hyphens
 * @param category the product category it is about
 * @param item the item it is about, if it is about one
 * @param durable whether somebody who has bought the item needs no other; if absent or false, the
 *     catalogue says it, or the category of the purchase
 * @param variants 1 to 60
 * @param condition a condition in CEL on the situation in which it is shown; always if absent
 */
public record MessageBody(
    @NotNull @Schema(examples = "cake-stand") String key,
    @NotBlank @Size(max = 100) @Schema(examples = "kitchen") String category,
    @Size(min = 1, max = 100) @Schema(examples = "22423") String item,
    Boolean durable,
    @NotNull @Size(min = 1, max = 60) List<@NotNull @Valid VariantBody> variants,
    @Size(min = 1, max = 2_000) @Schema(examples = "season == \"winter\"") String condition) {}
