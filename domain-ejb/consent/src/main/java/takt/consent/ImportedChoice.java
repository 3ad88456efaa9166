package takt.consent;

import java.time.Instant;
import java.util.Optional;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * A choice that somebody made elsewhere, with its proof (rule C8.4).
 *
 * @param profile whose it is
 * @param purpose what it is about
 * @param given whether it is a yes
 * @param version the version whose text was shown; for a no, the current one if empty
 * @param source where it was made; its actor is {@link Actor#IMPORT}
 * @param at when it was made
 * @param evidence how it was obtained, and where the proof is, 1 to 200 characters
 */
public record ImportedChoice(
    ProfileId profile,
    PurposeCode purpose,
    boolean given,
    Optional<Integer> version,
    Source source,
    Instant at,
    String evidence) {

  /** Refuses what no import could say. */
  public ImportedChoice {
    if (source.actor() != Actor.IMPORT) {
      throw new IllegalArgumentException("actor must be import");
    }
    if (given && version.isEmpty()) {
      throw new IllegalArgumentException("a yes must name the version whose text was shown");
    }
  }
}
