package takt.client.campaigns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item.
 *
 * @param self its address
 * @param code its code
 * @param revision how often it was changed
 * @param fromPurchases the purpose for which the purchases may be used that it is known from, as
 *     long as nobody else has said anything of it; absent if the company put it in
 * @param item what it is
 */
public record ItemInfo(
    String self,
    @Schema(examples = "22423") String code,
    int revision,
    @Schema(examples = "offers") String fromPurchases,
    ItemBody item) {}
