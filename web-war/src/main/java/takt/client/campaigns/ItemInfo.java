package takt.client.campaigns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item.
 *
 * @param self its address
 * @param code its code
 * @param revision how often it was changed
 * @param item what it is
 */
public record ItemInfo(
    String self, @Schema(examples = "22423") String code, int revision, ItemBody item) {}
