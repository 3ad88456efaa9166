package takt.campaigns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import takt.profiles.ComputedTrait;

/**
 * Whom a campaign is for (rule G7.1).
 *
 * @param who in general
 * @param segment of members, the code of their segment; else empty
 */
public record Audience(Who who, Optional<String> segment) {

  /** Everybody, known or not. */
  public static final Audience EVERYONE = new Audience(Who.EVERYONE, Optional.empty());

  /** Nobody who is known. */
  public static final Audience NOBODY_KNOWN = new Audience(Who.NOBODY_KNOWN, Optional.empty());

  /** The highest degree that can be told to somebody unknown. */
  private static final int CONTEXTUAL = 1;

  private static final Pattern CODE = Pattern.compile(ComputedTrait.CODE);

  /** The kinds of audiences. */
  public enum Who {
    /** Everybody: personal to whoever permits it, generic to all others. */
    EVERYONE,
    /** Those who are in a segment and permit its purpose. */
    MEMBERS,
    /** Generic only: nothing of anybody is used. */
    NOBODY_KNOWN
  }

  /** Refuses members of nothing, and a segment for others. */
  public Audience {
    Objects.requireNonNull(who, "who");
    if (segment.isPresent() != (who == Who.MEMBERS)) {
      throw new IllegalArgumentException("members, and only they, need a segment");
    }
    if (segment.isPresent() && !CODE.matcher(segment.get()).matches()) {
      throw new IllegalArgumentException("segment must match " + ComputedTrait.CODE);
    }
  }

  /** The members of a segment. */
  public static Audience members(String segment) {
    return new Audience(Who.MEMBERS, Optional.of(segment));
  }

  /** Whether it can hold somebody who is known. */
  public boolean knowsAnybody() {
    return who != Who.NOBODY_KNOWN;
  }

  /**
   * Refuses what nobody in it could ever be told.
   *
   * @throws IllegalArgumentException if it holds nobody known, and a variant is personal
   */
  public void requireFits(List<Message> messages) {
    if (!knowsAnybody()
        && messages.stream()
            .flatMap(message -> message.variants().stream())
            .anyMatch(variant -> variant.degree() > CONTEXTUAL)) {
      throw new IllegalArgumentException(
          "a campaign for nobody known has variants of degree 0 and 1 only");
    }
  }
}
