package takt.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The key of a profile, and the only key that crosses modules.
 *
 * @param value a version 7 UUID (RFC 9562 section 5.7): later profiles sort after earlier ones
 */
public record ProfileId(UUID value) implements Comparable<ProfileId> {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Refuses a missing value. */
  public ProfileId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Makes a new key.
   *
   * @param at the time it carries, to the millisecond
   */
  public static ProfileId next(Instant at) {
    return new ProfileId(uuid(at));
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static ProfileId of(String text) {
    return new ProfileId(UUID.fromString(text));
  }

  /**
   * Makes a version 7 UUID: 48 bits of milliseconds since 1970, 74 random bits (RFC 9562 section
   * 5.7).
   */
  public static UUID uuid(Instant at) {
    long high = (at.toEpochMilli() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Orders keys as the databases do: by their bytes, unsigned. */
  @Override
  public int compareTo(ProfileId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
