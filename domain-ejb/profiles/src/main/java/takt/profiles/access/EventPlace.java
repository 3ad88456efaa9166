package takt.profiles.access;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of events ends: the last event on it. Its text is opaque to callers.
 *
 * @param at when the event happened
 * @param origin the profile that it came to first
 * @param messageId its key
 */
record EventPlace(Instant at, UUID origin, String messageId) {

  private static final int PARTS = 3;

  /** Letters, digits, hyphens and underscores. */
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + origin + " " + messageId).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  static EventPlace of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", PARTS);
      if (parts.length == PARTS && parts[2].indexOf('\0') < 0) {
        return new EventPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new IllegalArgumentException("must be a place that an answer named", unreadable);
    }
    throw new IllegalArgumentException("must be a place that an answer named");
  }
}
