package takt.client.campaigns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of the day in which a person is left in peace, by the clock where they are; over midnight
 * where they end before they begin.
 *
 * @param from the minute that they begin with
 * @param until the minute that they end before
 * @param channels the channels that are quiet; email, push, post and phone if absent
 */
public record QuietHoursBody(
    @NotNull
        @Pattern(regexp = QuietHoursBody.TIME, message = QuietHoursBody.A_TIME)
        @Schema(examples = "21:00")
        String from,
    @NotNull
        @Pattern(regexp = QuietHoursBody.TIME, message = QuietHoursBody.A_TIME)
        @Schema(examples = "08:00")
        String until,
    @Size(min = 1, max = 6) List<@NotNull String> channels) {

  /** A time of the day. */
  static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  /** What is wrong with another text. */
  static final String A_TIME = "must be a time of the day such as 21:00";
}
