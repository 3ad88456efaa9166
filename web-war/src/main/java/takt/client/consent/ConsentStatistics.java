package takt.client.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Statistics of choices.
 *
 * @param from the first day, in UTC
 * @param to the last day
 * @param by what the lines tell apart
 * @param fewestPersons of how many persons at the least the choices are that were counted together
 * @param medianWithinPercent by how many percent a median is off at most
 * @param items the lines
 * @param next what to send as {@code after} for the next part; absent at the end
 */
public record ConsentStatistics(
    LocalDate from,
    LocalDate to,
    @Schema(examples = "purpose") List<String> by,
    int fewestPersons,
    int medianWithinPercent,
    List<Line> items,
    String next) {

  /**
   * A line; what was not asked by is absent.
   *
   * @param day the day on which it was chosen
   * @param purpose the purpose
   * @param version the version of the purpose that was shown
   * @param channel the channel on which it was chosen
   * @param language the language of the text that was shown
   * @param choices how many there were, by what was chosen: given, confirmed, refused, withdrawn,
   *     objected, signalled, expired
   * @param timed of how many of them the time from seeing to choosing is known
   * @param medianSeconds its median; absent if none is known
   */
  public record Line(
      LocalDate day,
      @Schema(examples = "offers") String purpose,
      @Schema(examples = "1") Integer version,
      @Schema(examples = "web") String channel,
      @Schema(examples = "de") String language,
      @Schema(examples = "{\"given\": 120, \"withdrawn\": 7}") Map<String, Long> choices,
      long timed,
      @Schema(examples = "4.1") Double medianSeconds) {}
}
