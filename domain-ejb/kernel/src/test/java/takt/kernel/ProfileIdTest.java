package takt.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Rule K.1. */
class ProfileIdTest {

  private static final long MILLIS_2100 = 4_102_444_800_000L;

  @Property
  void everyKeyIsAVersion7UuidOfItsTime(@ForAll @LongRange(max = MILLIS_2100) long millis) {
    UUID uuid = ProfileId.next(Instant.ofEpochMilli(millis)).value();
    assertThat(uuid.version()).isEqualTo(7);
    assertThat(uuid.variant()).isEqualTo(2);
    assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(millis);
  }

  @Property
  void laterKeysSortAfterEarlierOnes(
      @ForAll @LongRange(max = MILLIS_2100) long one,
      @ForAll @LongRange(max = MILLIS_2100) long other) {
    ProfileId first = ProfileId.next(Instant.ofEpochMilli(Math.min(one, other)));
    ProfileId second = ProfileId.next(Instant.ofEpochMilli(Math.max(one, other) + 1));
    assertThat(first).isLessThan(second);
  }

  @Property
  void keysSortAsTheirTextDoes(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
    ProfileId one = new ProfileId(new UUID(a, b));
    ProfileId other = new ProfileId(new UUID(c, d));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
  }

  @Test
  void whatIsNoUuidIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProfileId.of("17850"));
  }
}
