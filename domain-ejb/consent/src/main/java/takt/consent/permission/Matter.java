package takt.consent.permission;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import takt.consent.Purpose;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;

/**
 * What a choice is about: a purpose as a whole, or on one channel.
 *
 * @param purpose the purpose
 * @param about the one channel, if it is about one
 */
public record Matter(PurposeCode purpose, Optional<Channel> about) implements Comparable<Matter> {

  private static final Comparator<Matter> ORDER =
      Comparator.comparing(Matter::purpose)
          .thenComparing(matter -> matter.about.map(Channel::ordinal).orElse(-1));

  /** A purpose as a whole. */
  public static Matter whole(PurposeCode purpose) {
    return new Matter(purpose, Optional.empty());
  }

  /**
   * A purpose, or the part of it on one channel; what is about the only channel of a purpose is
   * about the purpose as a whole.
   */
  public static Matter of(Purpose purpose, Optional<Channel> about) {
    return new Matter(purpose.code(), about.equals(purpose.channel()) ? Optional.empty() : about);
  }

  /** Reads what {@link #toString} writes. */
  public static Matter parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? whole(new PurposeCode(text))
        : new Matter(
            new PurposeCode(text.substring(0, slash)),
            Optional.of(Channel.valueOf(text.substring(slash + 1).toUpperCase(Locale.ROOT))));
  }

  @Override
  public int compareTo(Matter other) {
    return ORDER.compare(this, other);
  }

  /** The code, and the channel after a slash. */
  @Override
  public String toString() {
    return about
        .map(channel -> purpose.value() + "/" + channel.name().toLowerCase(Locale.ROOT))
        .orElse(purpose.value());
  }
}
