package takt.campaigns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often and when the company may turn to one person, whatever campaigns there are (rules G8.1
 * and G8.4 to G8.6).
 *
 * @param caps limits over all campaigns, at most {@value #MOST_CAPS}
 * @param quietHours when it is quiet; never if empty
 * @param pauseAfterComplaint days of 24 hours without any message after a complaint, 0 to {@value
 *     #MOST_PAUSE}; 0 for no pause
 * @param ignored when a person is left in peace because they ignore what they see; never if empty
 */
public record ContactRules(
    List<CompanyCap> caps,
    Optional<QuietHours> quietHours,
    int pauseAfterComplaint,
    Optional<IgnoredSeries> ignored) {

  /** At most so many caps, of the company and of each campaign. */
  public static final int MOST_CAPS = 10;

  /** No longer pause can be asked for. */
  public static final int MOST_PAUSE = 365;

  /** The pause after a complaint until the company says otherwise, in days. */
  public static final int USUAL_PAUSE = 30;

  /** When a person is taken to be tired until the company says otherwise. */
  public static final IgnoredSeries USUAL_SERIES =
      new IgnoredSeries(10, 14, IgnoredSeries.Of.CAMPAIGN);

  /** Refuses numbers out of range. */
  public ContactRules {
    caps = List.copyOf(caps);
    Checks.range("the number of caps", caps.size(), 0, MOST_CAPS);
    Objects.requireNonNull(quietHours, "quietHours");
    Checks.range("pauseAfterComplaint", pauseAfterComplaint, 0, MOST_PAUSE);
    Objects.requireNonNull(ignored, "ignored");
  }

  /** Until the company says otherwise: these caps, no quiet hours, and the usual pauses. */
  public static ContactRules usual(CompanyCap... caps) {
    return new ContactRules(
        List.of(caps), Optional.empty(), USUAL_PAUSE, Optional.of(USUAL_SERIES));
  }
}
