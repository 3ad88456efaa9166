package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * At most so many contacts with one person in a time, over all campaigns.
 *
 * @param contacts 1 to 1,000
 * @param window as of a campaign's cap
 * @param channel by this channel; by all channels together if absent
 */
public record CompanyCapBody(
    @Min(1) @Max(1000) @Schema(examples = "4") int contacts,
    @NotNull @Schema(examples = "calendar week") String window,
    @Schema(examples = "email") String channel) {}
