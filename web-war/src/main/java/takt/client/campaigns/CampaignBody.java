package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a campaign is to do.
 *
 * @param name its name
 * @param purpose the code of the purpose it uses data for
 * @param placements the codes of the placements it may show in
 * @param from when it begins; at once if absent
 * @param until when it is over; never if absent
 * @param priority its weight in the ranking, 1 to 100
 * @param caps at most so many contacts with one person, beside the company's own caps; no limit if
 *     absent
 * @param quietHours when it is quiet, beside the company's own quiet hours; never if absent
 * @param holdoutPercent the share of persons who never see it, 0 to 50; 0 if absent
 * @param context what the request's context must say; anything if absent
 * @param messages its messages, 1 to 20
 * @param condition a condition in CEL on the situation, such as {@code weather == "cold" && hour >=
 *     17}; always if absent
 * @param audience whom it is for; everyone if absent
 * @param budget how often it may be shown; no limit if absent
 * @param goal what counts as its success; nothing is counted if absent
 */
public record CampaignBody(
    @NotBlank @Size(max = 200) @Schema(examples = "Tea time") String name,
    @NotNull @Schema(examples = "offers") String purpose,
    @NotNull @Size(min = 1, max = 10) List<@NotNull String> placements,
    Instant from,
    Instant until,
    @Min(1) @Max(100) @Schema(examples = "50") int priority,
    @Size(max = 10) List<@NotNull @Valid CapBody> caps,
    @Valid QuietHoursBody quietHours,
    @Min(0) @Max(50) Integer holdoutPercent,
    @Size(max = 10) Map<String, @NotNull String> context,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid MessageBody> messages,
    @Size(min = 1, max = 2_000) @Schema(examples = "weather == \"cold\" && hour >= 17")
        String condition,
    @Valid AudienceBody audience,
    @Valid BudgetBody budget,
    @Valid GoalBody goal) {}
