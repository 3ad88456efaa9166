package takt.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Times cut into bands: band 0 is what is not before any cut, band 1 what is before the latest cut
 * alone, and so on; the last one is before all cuts.
 *
 * @param cuts the cuts, each once, the latest first
 */
public record TimeBands(List<Instant> cuts) {

  /** Brings cuts into their order. */
  public TimeBands {
    cuts = cuts.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /** Bands between these cuts. */
  public static TimeBands of(Collection<Instant> cuts) {
    return new TimeBands(List.copyOf(cuts));
  }

  /** Whether nothing is cut. */
  public boolean isEmpty() {
    return cuts.isEmpty();
  }

  /** The latest cut: nothing after it is in a band of its own. */
  public Instant latest() {
    return cuts.get(0);
  }

  /** The part of a statement that numbers the band of a time; its parameters are the cuts. */
  public String number(String column) {
    return "("
        + String.join(
            " + ",
            Collections.nCopies(cuts.size(), "case when " + column + " < ? then 1 else 0 end"))
        + ")";
  }

  /** The cut before which a band lies, from 1. */
  public Instant before(int band) {
    return cuts.get(band - 1);
  }

  /** The cut from which on a band lies; empty for the last one. */
  public Optional<Instant> from(int band) {
    return band < cuts.size() ? Optional.of(cuts.get(band)) : Optional.empty();
  }
}
