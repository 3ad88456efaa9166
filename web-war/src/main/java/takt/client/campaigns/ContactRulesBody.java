package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often and when the company may turn to one person, whatever campaigns there are.
 *
 * @param caps at most so many contacts over all campaigns; an empty list for no limit
 * @param quietHours when it is quiet; never if absent
 * @param pauseAfterComplaintDays days without any message after a complaint, 0 to 365
 * @param ignored when a person is left in peace because they ignore what they see; never if absent
 */
public record ContactRulesBody(
    @NotNull @Size(max = 10) List<@NotNull @Valid CompanyCapBody> caps,
    @Valid QuietHoursBody quietHours,
    @NotNull @Min(0) @Max(365) @Schema(examples = "30") Integer pauseAfterComplaintDays,
    @Valid IgnoredSeriesBody ignored) {

  /**
   * So many messages that were seen in a row within so many days, and none clicked, ask for as many
   * days of silence after the last.
   *
   * @param showings so many in a row, 2 to 100
   * @param days 1 to 45, of 24 hours each
   * @param of what the series and the silence are of: campaign, channel or everything
   */
  public record IgnoredSeriesBody(
      @NotNull @Min(2) @Max(100) @Schema(examples = "10") Integer showings,
      @NotNull @Min(1) @Max(45) @Schema(examples = "14") Integer days,
      @NotNull @Schema(examples = "campaign") String of) {}
}
