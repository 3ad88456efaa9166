package takt.consent.optout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C4.4 The wait for the next try")
class WaitTest {

  @ParameterizedTest(name = "after {0} failures is {1} s")
  @CsvSource({"1,10", "2,20", "3,40", "8,1280", "9,2560", "10,3600", "11,3600", "1000000,3600"})
  void doublesUpToAnHour(int failures, long seconds) {
    assertThat(OwedCleanUp.wait(failures)).isEqualTo(java.time.Duration.ofSeconds(seconds));
  }
}
