package takt.consent;

import java.util.Objects;
import takt.kernel.Channel;
import takt.kernel.Language;

/**
 * Where a choice came from.
 *
 * @param channel the channel on which it was made
 * @param place the page, form or conversation, 1 to 200 characters, such as {@code banner}
 * @param actor who made it
 * @param language the language of the text that was shown
 */
public record Source(Channel channel, String place, Actor actor, Language language) {

  private static final int MOST = 200;

  /** Refuses missing parts. */
  public Source {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(language, "language");
    if (place == null || place.isBlank() || place.length() > MOST) {
      throw new IllegalArgumentException("place must have 1 to " + MOST + " characters");
    }
  }
}
