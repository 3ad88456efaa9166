package takt.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.TimeBands;

/**
 * What is over as of a time: for each purpose, what was collected before its retention's beginning
 * (GDPR Art. 5(1)(e)).
 *
 * @param asOf the time
 * @param before by purpose, the time before which everything is over
 */
public record RetentionEnds(Instant asOf, Map<PurposeCode, Instant> before) {

  /** Copies what it is given. */
  public RetentionEnds {
    before = Map.copyOf(before);
  }

  /** By these purposes' retention. */
  public static RetentionEnds of(Collection<Purpose> purposes, Instant asOf) {
    Map<PurposeCode, Instant> before = new HashMap<>();
    purposes.forEach(
        one -> before.put(one.code(), asOf.minus(Duration.ofDays(one.retentionDays()))));
    return new RetentionEnds(asOf, before);
  }

  /** The time before which everything is over, whatever it was for; needs a purpose. */
  public Instant earliest() {
    return Collections.min(before.values());
  }

  /** The bands in which different purposes are over. */
  public TimeBands bands() {
    return TimeBands.of(before.values());
  }

  /** Which of these purposes are over for everything in a band. */
  public PurposeSet over(PurposeSet binding, Instant beforeBand) {
    return PurposeSet.of(
        binding.codes().stream()
            .filter(code -> before.containsKey(code) && !before.get(code).isBefore(beforeBand))
            .toList());
  }
}
