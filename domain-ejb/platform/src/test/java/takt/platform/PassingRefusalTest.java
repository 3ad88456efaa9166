package takt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule P.2. */
class PassingRefusalTest {

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03", "23505", "HYT00", "90131"})
  void refusalsThatPassAreTriedAgainHoweverDeepTheyAre(String state) {
    assertThat(
            PassingRefusal.isIn(
                new IllegalStateException(new RuntimeException(new SQLException("", state)))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42601", "23502", "22001", "08006"})
  void refusalsThatStayAreNot(String state) {
    assertThat(PassingRefusal.isIn(new SQLException("", state))).isFalse();
  }

  @Test
  void otherFailuresAreNot() {
    assertThat(PassingRefusal.isIn(new IllegalArgumentException())).isFalse();
  }

  @Test
  void aRingOfCausesEnds() {
    Exception one = new Exception();
    Exception other = new Exception(one);
    one.initCause(other);
    assertThat(PassingRefusal.isIn(one)).isFalse();
  }
}
