package takt.consent;

import java.time.Instant;
import java.util.List;

/** Writes the mail that asks for a confirmation (rule C6.5). */
@FunctionalInterface
public interface OptInLetter {

  /**
   * Writes it.
   *
   * @param token what opens the link
   * @param expiresAt until when the link can be used
   * @param purposes what is to be consented to
   */
  NewMail write(String token, Instant expiresAt, List<Purpose> purposes);
}
